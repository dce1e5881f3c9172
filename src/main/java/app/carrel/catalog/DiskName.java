package app.carrel.catalog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file's or folder's name as it is stored: what people read, and what opens it again where that is not the same.
///
/// On Linux a name is bytes. Where they are no text, `text` shows U+FFFD for them, and `raw` keeps them.
///
/// @param raw the name percent-encoded as in a `file:` URI; null where `text` alone opens the file
public record DiskName(String text, @Nullable String raw) {
    /// The name of `path`, its last part. Touches the disk only where `raw` is needed.
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public static DiskName of(Path path) {
        throw new IllegalStateException("not built yet: " + path);
    }

    /// The file of this name in `parent`, whatever bytes it is made of. Does not touch the disk.
    public Path resolve(Path parent) {
        return parent.resolve(text);
    }
}
