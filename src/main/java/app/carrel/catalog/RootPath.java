package app.carrel.catalog;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where a root lies, as it is stored: the columns `root.path` and `root.uri`.
///
/// @param text absolute, readable
/// @param uri  the `file:` URI that opens it; null where `text` alone does
public record RootPath(String text, @Nullable String uri) {
    /// Touches the disk only where `uri` is needed.
    ///
    /// @param path absolute
    public static RootPath of(Path path) {
        String text = path.toString();
        return new RootPath(text, DiskName.needsRaw(path, text) ? path.toUri().toString() : null);
    }

    /// The folder itself. Does not touch the disk.
    public Path path() {
        return uri == null ? Path.of(text) : Path.of(URI.create(uri));
    }
}
