package app.carrel.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whose a file is, where that tells a person why it cannot be used: what a command made that was run with `sudo`
/// belongs to the super-user ever after.
public final class Owner {
    private Owner() {}

    /// `: it belongs to root`, to go into a sentence about `file`; nothing where it belongs to whoever runs this
    /// program, or nobody can tell.
    public static String clause(Path file) {
        return other(file).map(": it belongs to %s"::formatted).orElse("");
    }

    private static Optional<String> other(Path file) {
        String self = System.getProperty("user.name", "?");
        boolean known = file.getFileSystem().supportedFileAttributeViews().contains("posix") && !self.equals("?");
        try {
            return known
                    ? Optional.of(Files.getOwner(file).getName()).filter(name -> !name.equals(self))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // not even that may be seen
        }
    }
}
