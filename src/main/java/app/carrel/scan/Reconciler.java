package app.carrel.scan;

import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.FolderChanges.Update;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Compares a folder on the disk with the same folder in the catalogue. Pure: facts in, changes out.
///
/// What the listing could not show, because it broke off or an entry could not be read, keeps its row: unreadable is
/// not absent.
final class Reconciler {
    private Reconciler() {}

    /// The changes that bring the catalogue in line with `listing`.
    ///
    /// @param known the folder's row; null where it has none
    /// @param rows  gives the rows of a folder's materials; asked for only where the folder differs from its row
    static FolderChanges compare(Listing listing, @Nullable KnownFolder known, LongFunction<List<KnownMaterial>> rows) {
        if (known == null) {
            return firstSeen(listing);
        }
        return isAsKnown(listing, known) ? unchanged(listing, known) : changed(listing, rows.apply(known.id()));
    }

    private static boolean isAsKnown(Listing listing, KnownFolder known) {
        return listing.complete()
                && listing.unread().isEmpty()
                && known.materials() == listing.files().size()
                && known.fingerprint() == fingerprint(listing);
    }

    private static FolderChanges unchanged(Listing listing, KnownFolder known) {
        FolderState state = new FolderState(
                listing.modifiedMicros(), known.fingerprint(), known.materials(), known.missing(), known.bytes());
        boolean touched = !known.present() || known.modifiedMicros() != listing.modifiedMicros();
        return new FolderChanges(
                listing, false, touched, List.of(), List.of(), List.of(), known.materials(), state, state);
    }

    private static FolderChanges firstSeen(Listing listing) {
        List<DiskFile> files = listing.files();
        long bytes = files.stream().mapToLong(DiskFile::size).sum();
        FolderState state = new FolderState(seenWhole(listing), fingerprint(listing), files.size(), 0, bytes);
        return new FolderChanges(listing, true, true, files, List.of(), List.of(), 0, state, state);
    }

    private static FolderChanges changed(Listing listing, List<KnownMaterial> rows) {
        Map<String, KnownMaterial> byKey = HashMap.newHashMap(rows.size());
        rows.forEach(row -> byKey.put(row.key(), row));
        List<DiskFile> added = new ArrayList<>();
        List<Update> updated = new ArrayList<>();
        int unchanged = 0;
        long fingerprint = 0;
        long bytes = 0;
        for (DiskFile file : listing.files()) {
            KnownMaterial row = byKey.remove(file.name().key());
            if (row == null) {
                added.add(file);
            } else if (!row.present() || row.size() != file.size() || row.modifiedMicros() != file.modifiedMicros()) {
                updated.add(new Update(row.id(), file, !row.present()));
            } else {
                unchanged++;
            }
            fingerprint += Fingerprint.of(file.name(), file.size(), file.modifiedMicros());
            bytes += file.size();
        }
        int present = listing.files().size();
        int missing = 0;
        List<KnownMaterial> gone = new ArrayList<>();
        FolderState settled = new FolderState(seenWhole(listing), fingerprint, present, 0, bytes);
        for (KnownMaterial row : byKey.values()) {
            if (!row.present()) {
                missing++;
            } else {
                boolean kept = !listing.complete() || listing.unread().contains(row.key());
                if (kept) {
                    settled = plus(settled, row);
                } else {
                    gone.add(row);
                }
            }
        }
        FolderState state = withMissing(settled, missing);
        for (KnownMaterial row : gone) {
            // No quick scan may pass over a folder whose rows are not yet marked, or were withheld.
            state = plus(state, row).atNoKnownTime();
        }
        settled = withMissing(settled, missing + gone.size());
        return new FolderChanges(listing, false, true, added, updated, gone, unchanged, state, settled);
    }

    private static FolderState plus(FolderState state, KnownMaterial row) {
        return new FolderState(
                state.modifiedMicros(),
                state.fingerprint() + row.fingerprint(),
                state.materials() + 1,
                state.missing(),
                state.bytes() + row.size());
    }

    private static FolderState withMissing(FolderState state, int missing) {
        return new FolderState(state.modifiedMicros(), state.fingerprint(), state.materials(), missing, state.bytes());
    }

    /// The folder's time of change, where all of it was seen.
    private static long seenWhole(Listing listing) {
        return listing.complete() && listing.unread().isEmpty() ? listing.modifiedMicros() : FolderState.NO_KNOWN_TIME;
    }

    private static long fingerprint(Listing listing) {
        return listing.files().stream()
                .mapToLong(file -> Fingerprint.of(file.name(), file.size(), file.modifiedMicros()))
                .sum();
    }
}
