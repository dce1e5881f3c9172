package app.carrel.scan;

import app.carrel.scan.Listing.DiskFile;
import app.carrel.scan.Listing.Extent;
import app.carrel.scan.Listing.Own;
import java.util.List;
import java.util.Set;

/// What brings one folder of the catalogue in line with the disk.
///
/// @param listing   the folder on the disk
/// @param isNew     the folder has no row yet
/// @param touched   the folder's own row changes
/// @param added     files that have no row
/// @param updated   rows whose file differs now, or is back; those that are only renumbered count as unchanged too
/// @param displaced rows whose place now holds another file; whether theirs is elsewhere shows at the end of the walk
/// @param gone      rows whose file is not there any more; what becomes of them shows at the end of the walk
/// @param unchanged how many rows are right as they are
/// @param present   how many materials the folder holds on the disk, as far as is known
/// @param state     what the folder's row says once `added` and `updated` are written
record FolderChanges(
        Listing listing,
        boolean isNew,
        boolean touched,
        List<DiskFile> added,
        List<Update> updated,
        List<Displaced> displaced,
        List<KnownMaterial> gone,
        int unchanged,
        int present,
        FolderState state) {
    /// A row that takes over what the disk shows.
    ///
    /// @param why what differs
    record Update(long id, DiskFile file, Why why) {
        enum Why {
            /// Size or time.
            CHANGED,
            /// It was missing.
            RETURNED,
            /// Nothing but the number that the file system has for it: for people it is unchanged.
            RENUMBERED
        }
    }

    /// A row, present or missing, and the other file that now stands at its place.
    record Displaced(KnownMaterial row, DiskFile file) {}

    /// The figures of a folder's own files, see the columns of the table `folder`.
    record FolderState(long modifiedMicros, long fingerprint, int materials, int missing, long bytes) {
        /// Stands for a time of change that nobody knows; a quick scan takes it for none.
        static final long NO_KNOWN_TIME = 0;

        static final FolderState EMPTY = new FolderState(NO_KNOWN_TIME, 0, 0, 0, 0);

        /// With one more present file.
        FolderState plus(long nameHash, long size, long modifiedMicros) {
            return with(1, Fingerprint.of(nameHash, size, modifiedMicros), size);
        }

        /// With one present file less.
        FolderState minus(long nameHash, long size, long modifiedMicros) {
            return with(-1, -Fingerprint.of(nameHash, size, modifiedMicros), -size);
        }

        private FolderState with(int files, long part, long size) {
            return new FolderState(this.modifiedMicros, fingerprint + part, materials + files, missing, bytes + size);
        }

        FolderState plusMissing(int rows) {
            return new FolderState(modifiedMicros, fingerprint, materials, missing + rows, bytes);
        }

        FolderState at(long modifiedMicros) {
            return new FolderState(modifiedMicros, fingerprint, materials, missing, bytes);
        }
    }

    /// A row for a folder that leads to where a scan starts, and is itself not looked at.
    static FolderChanges onTheWay(FolderNode folder) {
        Listing unseen = new Listing(folder, Own.UNKNOWN, List.of(), 0, List.of(), Set.of(), List.of(), Extent.PART);
        return new FolderChanges(
                unseen, true, true, List.of(), List.of(), List.of(), List.of(), 0, 0, FolderState.EMPTY);
    }

    /// How many of its updates have this reason.
    long count(Update.Why why) {
        return updated.isEmpty()
                ? 0
                : updated.stream().filter(update -> update.why() == why).count();
    }

    /// How many rows writing it touches.
    int rows() {
        return added.size() + updated.size() + (touched ? 1 : 0);
    }
}
