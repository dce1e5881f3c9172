package app.carrel.scan;

import app.carrel.catalog.DiskName;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/// Which names a walk passes over: hidden ones, what systems leave behind, and what the person excluded. A pure rule.
final class PassOver {
    private static final List<String> LITTER =
            List.of("thumbs.db", "desktop.ini", "$recycle.bin", "system volume information", "@eadir", "lost+found");

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
    /// @param hidden whether the file system itself calls it hidden
    boolean test(FolderNode folder, DiskName name, boolean hidden) {
        return isHidden(name.text(), hidden) || (!excluded.isEmpty() && isExcluded(folder.below(), name));
    }

    /// The same for a name that was known.
    ///
    /// @param folder the folder's path below the root
    boolean test(Path folder, DiskName name) {
        return isHidden(name.text(), false) || isExcluded(folder, name);
    }

    private boolean isHidden(String name, boolean hidden) {
        return !includeHidden && (hidden || name.startsWith(".") || isLitter(name));
    }

    /// Asked of every file of a walk: without making a string of it.
    private static boolean isLitter(String text) {
        for (String litter : LITTER) {
            if (litter.length() == text.length() && litter.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExcluded(Path folder, DiskName name) {
        Path below = name.resolve(folder);
        return excluded.stream().anyMatch(pattern -> pattern.matches(below.getFileName()) || pattern.matches(below));
    }
}
