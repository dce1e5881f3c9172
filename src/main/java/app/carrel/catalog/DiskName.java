package app.carrel.catalog;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file's or folder's name as it is stored: what people read, and what opens it again where that is not the same.
///
/// On Linux a name is bytes. Where they are no text, `text` shows U+FFFD for them, and `raw` keeps them.
///
/// @param raw the name percent-encoded as in a `file:` URI; null where `text` alone opens the file
public record DiskName(String text, @Nullable String raw) {
    private static final char REPLACEMENT = '\uFFFD';

    /// The name of `path`, its last part. Touches the disk only where `raw` is needed.
    public static DiskName of(Path path) {
        String text = String.valueOf(path.getFileName());
        if (text.indexOf(REPLACEMENT) < 0) {
            return new DiskName(text, null);
        }
        String uri = path.toUri().getRawPath();
        String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return new DiskName(text, trimmed.substring(trimmed.lastIndexOf('/') + 1));
    }

    /// What tells this name apart from every other in its folder.
    public String key() {
        return raw == null ? text : raw;
    }

    /// The file of this name in `parent`, whatever bytes it is made of.
    public Path resolve(Path parent) {
        if (raw == null) {
            return parent.resolve(text);
        }
        return parent.resolve(Path.of(URI.create("file:///" + raw)).getFileName());
    }
}
