package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import java.nio.file.Path;
import java.util.Optional;

/// Where a command gets the library, once it needs it.
@FunctionalInterface
public interface LibraryDoor {
    /// Opens the catalogue. Waits for the disk, and up to some seconds for another command to end.
    ///
    /// @param dataFolder what `--data-dir` says
    /// @param role       what this process is going to be
    /// @throws app.carrel.library.Refusal where the catalogue cannot be opened, or somebody else has it open
    Library open(Optional<Path> dataFolder, Role role);
}
