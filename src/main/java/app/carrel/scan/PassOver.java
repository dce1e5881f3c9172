package app.carrel.scan;

import app.carrel.catalog.DiskName;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which names a walk passes over: hidden ones, what systems leave behind, and what the person excluded. A pure rule.
final class PassOver {
    private static final Set<String> LITTER =
            Set.of("thumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "@eadir", "lost+found");

    private final boolean includeHidden;
    private final List<PathMatcher> excluded;

    /// @param exclude glob patterns, matched against a name and against a path below the root
    PassOver(boolean includeHidden, List<String> exclude) {
        this.includeHidden = includeHidden;
        this.excluded = exclude.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    /// Whether an entry of a folder is passed over.
    ///
    /// @param folder the folder's path below the root
    /// @param hidden whether the file system itself calls it hidden
    boolean test(Path folder, DiskName name, boolean hidden) {
        if (!includeHidden) {
            String text = name.text();
            if (hidden || text.startsWith(".") || LITTER.contains(text.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return !excluded.isEmpty() && isExcluded(folder, name);
    }

    private boolean isExcluded(Path folder, DiskName name) {
        Path below = name.resolve(folder);
        return excluded.stream().anyMatch(pattern -> pattern.matches(below.getFileName()) || pattern.matches(below));
    }
}
