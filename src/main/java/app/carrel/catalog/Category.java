package app.carrel.catalog;

import java.util.List;

/// A folder directly below a root that holds a catalogued file at some depth; or the stand-in for files directly in
/// the root, whose `folderId` is that of the root's own folder.
///
/// @param folderId the folder row that the category is
/// @param name     as on disk; for a stand-in the neutral `(files)`, which pages show in the person's language
/// @param courses  in natural order; stand-ins come last
public record Category(long folderId, String name, boolean standIn, List<Course> courses) {
    /// How many materials are present.
    public long materials() {
        return courses.stream().mapToLong(Course::materials).sum();
    }

    /// How many materials are known to be missing.
    public long missing() {
        return courses.stream().mapToLong(Course::missing).sum();
    }

    /// Bytes of the materials that are present.
    public long bytes() {
        return courses.stream().mapToLong(Course::bytes).sum();
    }
}
