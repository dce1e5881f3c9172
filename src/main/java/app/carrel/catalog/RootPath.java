package app.carrel.catalog;

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
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public static RootPath of(Path path) {
        throw new IllegalStateException("not built yet: " + path);
    }

    /// The folder itself. Does not touch the disk.
    public Path path() {
        return Path.of(text);
    }
}
