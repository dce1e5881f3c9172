package app.carrel.catalog;

import java.util.ArrayList;
import java.util.List;

/// The sums over the folders of one course, as they are added one by one.
final class CourseSum {
    /// What stands in for the name of a category or course where there are only files.
    static final String FILES = "(files)";

    static final int CATEGORY = 1;
    static final int COURSE = 2;

    private long materials;
    private long missing;
    private long bytes;
    private long fingerprint;
    private final List<Long> folders = new ArrayList<>();
    /// 0 as long as no folder tells.
    private long newestMicros;

    void add(FolderFacts folder) {
        materials += folder.materials();
        missing += folder.missing();
        bytes += folder.bytes();
        fingerprint += folder.fingerprint();
        folders.add(folder.id());
        if (folder.modifiedMicros() != 0) {
            newestMicros =
                    newestMicros == 0 ? folder.modifiedMicros() : Math.max(newestMicros, folder.modifiedMicros());
        }
    }

    boolean holdsFiles() {
        return materials + missing > 0;
    }

    /// @param folder   at depth 2, or above where its own files alone are the course
    /// @param category the folder at depth 1, or the root's own
    Course course(FolderFacts folder, FolderFacts category) {
        boolean standIn = folder.depth() < COURSE;
        return new Course(
                folder.id(),
                standIn ? FILES : folder.name(),
                standIn,
                categoryName(category),
                materials,
                missing,
                bytes,
                newestMicros == 0 ? null : Micros.instant(newestMicros),
                fingerprint,
                folders.stream().sorted().toList());
    }

    static String categoryName(FolderFacts category) {
        return category.depth() < CATEGORY ? FILES : category.name();
    }
}
