package app.carrel.scan;

/// What a scan has counted, while it runs and at its end; a material counts in one of the `files…` only.
///
/// @param categoriesFound that hold a catalogued file
/// @param filesAdded      new, or back after they were missing
/// @param filesUpdated    size or time of change differ
/// @param filesMoved      known from another place
/// @param filesMissing    newly gone; known only at the end
/// @param filesWithheld   gone too, but too many to be marked without being asked
/// @param problems        places that could not be read
public record ScanSummary(
        long categoriesFound,
        long coursesFound,
        long filesAdded,
        long filesUpdated,
        long filesMoved,
        long filesMissing,
        long filesWithheld,
        long filesUnchanged,
        long problems) {
    static final ScanSummary NOTHING = new ScanSummary(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// With the changes of one more folder.
    ScanSummary plus(FolderChanges changes) {
        long returned = changes.updated().stream()
                .filter(FolderChanges.Update::returned)
                .count();
        return new ScanSummary(
                categoriesFound,
                coursesFound,
                filesAdded + changes.added().size() + returned,
                filesUpdated + changes.updated().size() - returned,
                filesMoved,
                filesMissing,
                filesWithheld,
                filesUnchanged + changes.unchanged(),
                problems + changes.listing().problems().size());
    }

    ScanSummary withFound(long categories, long courses) {
        return new ScanSummary(
                categories,
                courses,
                filesAdded,
                filesUpdated,
                filesMoved,
                filesMissing,
                filesWithheld,
                filesUnchanged,
                problems);
    }

    ScanSummary withGone(long missing, long withheld) {
        return new ScanSummary(
                categoriesFound,
                coursesFound,
                filesAdded,
                filesUpdated,
                filesMoved,
                missing,
                withheld,
                filesUnchanged,
                problems);
    }

    /// Files seen on the disk.
    public long filesSeen() {
        return filesAdded + filesUpdated + filesMoved + filesUnchanged;
    }
}
