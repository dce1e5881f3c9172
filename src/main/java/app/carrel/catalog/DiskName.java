package app.carrel.catalog;

import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file's or folder's name as it is stored: what people read, and what opens it again where that is not the same.
///
/// On Linux a name is bytes. Where they are no text, `text` shows U+FFFD for them, and `raw` keeps them.
///
/// @param raw `/` and the name percent-encoded, as at the end of a `file:` URI; null where `text` alone opens the file
public record DiskName(String text, @Nullable String raw) {
    private static final char UNREADABLE = '\uFFFD';

    /// The name of `path`, its last part; of a file system's root, nothing. Touches the disk only where `raw` is
    /// needed.
    public static DiskName of(Path path) {
        Path name = path.getFileName();
        String text = name == null ? "" : name.toString();
        return new DiskName(text, name == null || !needsRaw(path, text) ? null : rawOf(name));
    }

    /// The name that [#key] tells apart.
    public static DiskName ofKey(String key) {
        return key.startsWith("/") ? of(named(key)) : new DiskName(key, null);
    }

    /// The file of this name in `parent`, whatever bytes it is made of. Does not touch the disk.
    public Path resolve(Path parent) {
        return raw == null ? parent.resolve(text) : parent.resolve(named(raw));
    }

    /// What tells this name from every other in its folder: `raw` begins with what no name can hold, so it is never
    /// mistaken for the readable name of another file.
    public String key() {
        return raw == null ? text : raw;
    }

    /// Other file systems, such as one in memory, make their names of characters.
    static boolean needsRaw(Path path, String text) {
        return text.indexOf(UNREADABLE) >= 0 && path.getFileSystem().equals(FileSystems.getDefault());
    }

    private static String rawOf(Path name) {
        // Beside the root, so that no folder on the way is asked for, and none is there that would add a slash.
        String uri = Path.of("/").resolve(name).toUri().getRawPath();
        String file = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return file.substring(file.lastIndexOf('/'));
    }

    private static Path named(String raw) {
        Path file = Path.of(URI.create("file://" + raw));
        return file.getName(file.getNameCount() - 1);
    }
}
