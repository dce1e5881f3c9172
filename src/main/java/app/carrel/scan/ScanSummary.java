package app.carrel.scan;

import app.carrel.scan.FolderChanges.Update;

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

    /// With the changes of one more folder. In a folder that has moved, what is unchanged or back has moved with it.
    ScanSummary plus(FolderChanges changes) {
        boolean moved = changes.listing().folder().moved();
        long back = changes.displaced().isEmpty()
                ? 0
                : changes.displaced().stream()
                        .filter(displaced -> !displaced.row().present())
                        .count();
        long returned = changes.count(Update.Why.RETURNED) + back;
        long differing = changes.count(Update.Why.CHANGED) + changes.displaced().size() - back;
        long wandered = moved ? changes.unchanged() + returned : 0;
        return new ScanSummary(
                categoriesFound,
                coursesFound,
                filesAdded + changes.added().size() + (moved ? 0 : returned),
                filesUpdated + differing,
                filesMoved + wandered,
                filesMissing,
                filesWithheld,
                filesUnchanged + (moved ? 0 : changes.unchanged()),
                problems + changes.listing().problems().size());
    }

    /// With what the end of a walk brought to light: how many there are more, or less, of each.
    ScanSummary corrected(long added, long updated, long moved, long unchanged) {
        return new ScanSummary(
                categoriesFound,
                coursesFound,
                filesAdded + added,
                filesUpdated + updated,
                filesMoved + moved,
                filesMissing,
                filesWithheld,
                filesUnchanged + unchanged,
                problems);
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
