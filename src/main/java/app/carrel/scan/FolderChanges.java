package app.carrel.scan;

import app.carrel.scan.Listing.DiskFile;
import java.util.List;
import java.util.Set;

/// What one folder's listing means for the catalogue.
///
/// @param isNew   the folder has no row yet
/// @param touched its row differs in anything, so that it has to be written
/// @param added   files that have no row
/// @param updated rows of files that changed, or came back after they were missing
/// @param gone    rows of files that are no longer there; they are marked when the scan ends
/// @param state   what the folder's row says once `added` and `updated` are written and nothing is marked yet
/// @param settled what it says once `gone` is marked
record FolderChanges(
        Listing listing,
        boolean isNew,
        boolean touched,
        List<DiskFile> added,
        List<Update> updated,
        List<KnownMaterial> gone,
        int unchanged,
        FolderState state,
        FolderState settled) {
    /// A row that takes over what the disk shows.
    ///
    /// @param returned it was missing before
    record Update(long id, DiskFile file, boolean returned) {}

    /// The figures of a folder's own files, see the columns of the table `folder`.
    record FolderState(long modifiedMicros, long fingerprint, int materials, int missing, long bytes) {
        /// Stands for a time of change that nobody knows; a quick scan takes it for none.
        static final long NO_KNOWN_TIME = 0;

        FolderState atNoKnownTime() {
            return new FolderState(NO_KNOWN_TIME, fingerprint, materials, missing, bytes);
        }
    }

    /// A row for a folder that leads to where a scan starts, and is itself not looked at.
    static FolderChanges onTheWay(FolderNode folder) {
        Listing unseen = new Listing(folder, 0, null, List.of(), List.of(), Set.of(), List.of(), false);
        FolderState empty = new FolderState(FolderState.NO_KNOWN_TIME, 0, 0, 0, 0);
        return new FolderChanges(unseen, true, true, List.of(), List.of(), List.of(), 0, empty, empty);
    }

    /// How many rows writing it touches.
    int rows() {
        return added.size() + updated.size() + (touched ? 1 : 0);
    }
}
