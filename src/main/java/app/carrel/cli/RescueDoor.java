package app.carrel.cli;

import app.carrel.library.Rescue;
import java.nio.file.Path;
import java.util.Optional;

/// The data folder as such, for commands that work where the catalogue cannot be opened.
public interface RescueDoor {
    /// The ways back, in this process or in the one that has the catalogue open. Waits like [LibraryDoor#open].
    ///
    /// @param dataFolder what `--data-dir` says
    Rescue rescue(Optional<Path> dataFolder);

    /// Writes a report for whoever looks for a fault.
    void examine(Optional<Path> dataFolder, Path report);
}
