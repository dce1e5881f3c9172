package app.carrel.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Where the API token is found; without database and without window.
@FunctionalInterface
public interface TokenDoor {
    /// The token, made where there is none.
    ///
    /// @param dataFolder what `--data-dir` says
    /// @throws app.carrel.library.Refusal where it can be neither read nor made
    String token(Optional<Path> dataFolder);
}
