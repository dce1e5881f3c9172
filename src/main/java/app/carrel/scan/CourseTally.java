package app.carrel.scan;

import java.util.HashSet;
import java.util.Set;

/// Counts the categories and courses that hold a file at some depth, stand-ins included.
final class CourseTally {
    private final Set<FolderNode> categories = new HashSet<>();
    private final Set<FolderNode> courses = new HashSet<>();

    /// Takes note that `folder` itself holds a file.
    void holdsFile(FolderNode folder) {
        // The files of a root or a category stand in for a category or course of their own: that folder's node itself.
        categories.add(folder.ancestor(1));
        courses.add(folder.ancestor(2));
    }

    long categories() {
        return categories.size();
    }

    long courses() {
        return courses.size();
    }
}
