package app.carrel.scan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a scan looks at: a root as a whole, or one folder inside it.
///
/// @param rootId the root's row; null where the folder is to become a root
/// @param root   the root's folder
/// @param start  the folder to scan: the root's, or one below
public record ScanScope(@Nullable Long rootId, Path root, Path start) {
    /// Whether the whole root is scanned.
    public boolean isWhole() {
        return root.equals(start);
    }

    ScanScope withRootId(long id) {
        return new ScanScope(id, root, start);
    }
}
