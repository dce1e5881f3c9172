package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import java.nio.file.Path;
import java.util.Optional;

/// Where a command gets the library, once it needs it.
public interface LibraryDoor {
    /// Opens the catalogue, or reaches the program that has it open. Waits for the disk, and up to some seconds for
    /// another command to end.
    ///
    /// @param dataFolder what `--data-dir` says
    /// @param role       what this process is going to be
    /// @throws app.carrel.library.Refusal where the catalogue can be neither opened nor reached
    Library open(Optional<Path> dataFolder, Role role);

    /// The library of the program that has the catalogue open and stays when this command ends; empty where none runs.
    ///
    /// @param dataFolder what `--data-dir` says
    Optional<Library> running(Optional<Path> dataFolder);
}
