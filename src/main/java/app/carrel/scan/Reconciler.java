package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.FolderChanges.Displaced;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.FolderChanges.Update;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFile;
import app.carrel.scan.Listing.Extent;
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
    /// @param rows     gives the rows of a folder's materials; asked for only where the folder differs from its row
    /// @param passOver what the walk has passed over, and so has not looked for
    static FolderChanges compare(
            Listing listing, @Nullable KnownFolder known, LongFunction<List<KnownMaterial>> rows, PassOver passOver) {
        if (known == null) {
            return firstSeen(listing);
        }
        return isAsKnown(listing, known)
                ? unchanged(listing, known)
                : changed(listing, known, rows.apply(known.id()), passOver);
    }

    private static boolean isAsKnown(Listing listing, KnownFolder known) {
        return listing.extent() == Extent.TIME_ONLY
                || (seenWhole(listing)
                        && known.modifiedMicros() == listing.own().modifiedMicros()
                        && known.materials() == listing.files().size()
                        && known.fingerprint() == listing.fingerprint());
    }

    private static FolderChanges unchanged(Listing listing, KnownFolder known) {
        FolderState state = new FolderState(
                listing.own().modifiedMicros(), known.fingerprint(), known.materials(), known.missing(), known.bytes());
        boolean touched = !known.present() || known.modifiedMicros() != state.modifiedMicros();
        int count = known.materials();
        return new FolderChanges(
                listing, false, touched, List.of(), List.of(), List.of(), List.of(), count, count, state);
    }

    private static FolderChanges firstSeen(Listing listing) {
        List<DiskFile> files = listing.files();
        long bytes = 0;
        for (DiskFile file : files) {
            bytes += file.size();
        }
        int count = files.size();
        FolderState state = new FolderState(timeOf(listing), listing.fingerprint(), count, 0, bytes);
        return new FolderChanges(listing, true, true, files, List.of(), List.of(), List.of(), 0, count, state);
    }

    private static FolderChanges changed(
            Listing listing, KnownFolder known, List<KnownMaterial> rows, PassOver passOver) {
        Map<String, KnownMaterial> byKey = HashMap.newHashMap(rows.size());
        rows.forEach(row -> byKey.merge(row.key(), row, Reconciler::nearer));
        List<KnownMaterial> left = new ArrayList<>();
        rows.stream().filter(row -> !row.equals(byKey.get(row.key()))).forEach(left::add);
        List<DiskFile> added = new ArrayList<>();
        List<Update> updated = new ArrayList<>();
        List<Displaced> displaced = new ArrayList<>();
        int unchanged = 0;
        FolderState state = FolderState.EMPTY;
        for (DiskFile file : listing.files()) {
            KnownMaterial row = byKey.remove(file.name().key());
            if (row == null) {
                added.add(file);
            } else if (row.present() ? isOther(row, file) : !isBack(row, file, known)) {
                displaced.add(new Displaced(row, file));
                state = row.present() ? plus(state, row) : state.plusMissing(1);
                continue;
            } else if (!row.present() || differs(row, file)) {
                updated.add(new Update(row.id(), file, row.present() ? Update.Why.CHANGED : Update.Why.RETURNED));
            } else {
                if (file.fileKey() != 0 && file.fileKey() != row.fileKey()) {
                    updated.add(new Update(row.id(), file, Update.Why.RENUMBERED));
                }
                unchanged++;
            }
            state = state.plus(Fingerprint.ofName(file.name().key()), file.size(), file.modifiedMicros());
        }
        left.addAll(byKey.values());
        int present = listing.files().size();
        List<KnownMaterial> gone = new ArrayList<>();
        for (KnownMaterial row : left) {
            if (!row.present()) {
                state = state.plusMissing(1);
                continue;
            }
            state = plus(state, row);
            if (wasLookedFor(row, listing, passOver)) {
                gone.add(row);
            } else {
                present++;
            }
        }
        // No quick scan may pass over a folder whose rows are not yet settled.
        boolean settled = gone.isEmpty() && displaced.isEmpty();
        return new FolderChanges(
                listing,
                false,
                true,
                added,
                updated,
                displaced,
                gone,
                unchanged,
                present,
                state.at(settled ? timeOf(listing) : FolderState.NO_KNOWN_TIME));
    }

    /// Which of two rows at one place stands for what is there: the present one, else the one last missed.
    private static KnownMaterial nearer(KnownMaterial one, KnownMaterial other) {
        if (one.present() != other.present()) {
            return one.present() ? one : other;
        }
        return one.missingScanId() >= other.missingScanId() ? one : other;
    }

    private static boolean differs(KnownMaterial row, DiskFile file) {
        return row.size() != file.size() || row.modifiedMicros() != file.modifiedMicros();
    }

    /// Whether the file system says that this is not the file of the row. Where it says so of a file with the same size
    /// and time, it is a copy that took its place, or the numbers are new since a drive was connected again.
    private static boolean isOther(KnownMaterial row, DiskFile file) {
        return row.fileKey() != 0 && file.fileKey() != 0 && row.fileKey() != file.fileKey() && differs(row, file);
    }

    /// Whether a missing row's file is back beyond doubt: in a folder that is back itself. Elsewhere
    /// another row may have the better claim to it, which shows at the end of the walk.
    private static boolean isBack(KnownMaterial row, DiskFile file, KnownFolder folder) {
        return !folder.present() && row.fileKey() == file.fileKey() && !differs(row, file);
    }

    private static boolean wasLookedFor(KnownMaterial row, Listing listing, PassOver passOver) {
        return listing.complete()
                && !listing.unread().contains(row.key())
                && !passOver.test(listing.folder(), DiskName.ofKey(row.key()), false);
    }

    private static FolderState plus(FolderState state, KnownMaterial row) {
        return state.plus(Fingerprint.ofName(row.key()), row.size(), row.modifiedMicros());
    }

    /// The folder's time of change, where all of it was seen.
    static long timeOf(Listing listing) {
        return seenWhole(listing) ? listing.own().modifiedMicros() : FolderState.NO_KNOWN_TIME;
    }

    private static boolean seenWhole(Listing listing) {
        return listing.complete() && listing.unread().isEmpty();
    }
}
