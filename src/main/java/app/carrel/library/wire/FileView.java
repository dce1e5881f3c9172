package app.carrel.library.wire;

import java.nio.file.Path;

/// A file that was written.
public record FileView(boolean success, String message, String file) {
    /// The same with its sentence.
    ///
    /// @param what it is, as the sentence begins
    public static FileView of(String what, Path file) {
        return new FileView(true, what + " was written to " + file, file.toString());
    }
}
