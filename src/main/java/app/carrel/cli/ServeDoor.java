package app.carrel.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// What `carrel serve` opens: the catalogue, with the API before it.
@FunctionalInterface
public interface ServeDoor {
    /// Opens the catalogue and answers other programs until this one ends. How it ends is told on standard output.
    ///
    /// @param dataFolder      what `--data-dir` says
    /// @param port            what `--port` says; that one or none
    /// @param shutdownTimeout what `--shutdown-timeout` says, in seconds
    /// @return the port on which it answers
    /// @throws app.carrel.library.Refusal where another program has the catalogue, or the port
    int open(Optional<Path> dataFolder, OptionalInt port, OptionalInt shutdownTimeout);
}
