package app.carrel.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a file that is there whole, on the disk, or not at all: what lay there before stays until then.
public final class FreshFile {
    /// What goes into the file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private FreshFile() {}

    /// Writes `content` to `file`.
    ///
    /// @throws IOException where it cannot be written; what lay there is still there
    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            Disk.replace(part, file);
        } finally {
            Disk.discard(part);
        }
    }
}
