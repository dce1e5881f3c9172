package app.carrel.cli;

import java.nio.file.Path;
import java.util.Optional;

/// What happens where no command is given: the window.
@FunctionalInterface
public interface WindowDoor {
    /// Opens the window and returns once it is closed.
    ///
    /// @param dataFolder what `--data-dir` says
    /// @return the exit code
    int open(Optional<Path> dataFolder);
}
