package app.carrel.scan;

import app.carrel.scan.FolderChanges.Displaced;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a walk leaves open: rows whose file is not at its place, and files that may be theirs.
///
/// Only facts as numbers are kept, and only of what changed. Confined to the scan's own thread.
final class Losses {
    /// The link of a row whose place is empty, and of a file that is not at the place of a lost row.
    private static final int NONE = -1;

    private final FileFacts lost = new FileFacts();
    private final FileFacts found = new FileFacts();
    private final List<Long> vanished = new ArrayList<>();
    private final BitSet inMoved = new BitSet();
    private final BitSet succeeded = new BitSet();
    private final BitSet present = new BitSet();
    private final Map<Long, FolderState> states = new HashMap<>();
    private final Map<Long, Long> times = new HashMap<>();
    /// Rows that stand in the database as if they were where they are lost from.
    private final Set<Long> openIds = new HashSet<>();
    private final long settledId;
    private final BitSet hashes = new BitSet();
    private int hashMask;

    /// @param settledId rows with a greater id have not yet stood through a whole scan: they are provisional
    Losses(long settledId) {
        this.settledId = settledId;
    }

    long settledId() {
        return settledId;
    }

    /// Takes what the comparison of one folder left open.
    void note(FolderChanges changes) {
        if (changes.gone().isEmpty() && changes.displaced().isEmpty()) {
            return;
        }
        long folderId = changes.listing().folder().id();
        states.put(folderId, changes.state());
        times.put(folderId, Reconciler.timeOf(changes.listing()));
        for (KnownMaterial row : changes.gone()) {
            lose(row, folderId, NONE);
        }
        for (Displaced displaced : changes.displaced()) {
            KnownMaterial row = displaced.row();
            DiskFile file = displaced.file();
            int place = found.add(
                    row.id(),
                    folderId,
                    file.fileKey(),
                    file.size(),
                    file.modifiedMicros(),
                    Fingerprint.ofName(row.key()),
                    lost.size());
            inMoved.set(place, changes.listing().folder().moved());
            lose(row, folderId, place);
            openIds.add(row.id());
        }
    }

    /// Takes a folder that is gone with all its materials.
    ///
    /// @param namesNow the hashes of the names in the folder that stands there now
    void noteVanished(KnownFolder folder, List<KnownMaterial> rows, Set<Long> namesNow) {
        FolderState state = new FolderState(
                folder.modifiedMicros(), folder.fingerprint(), folder.materials(), folder.missing(), folder.bytes());
        states.put(folder.id(), state);
        times.put(folder.id(), folder.modifiedMicros());
        vanished.add(folder.id());
        rows.stream().filter(KnownMaterial::present).forEach(row -> {
            succeeded.set(lost.size(), namesNow.contains(Fingerprint.ofName(row.key())));
            lose(row, folder.id(), NONE);
        });
    }

    /// Takes a row that is missing since an earlier scan, of this root or another.
    void noteMissing(KnownMaterial row, long folderId) {
        if (!openIds.contains(row.id())) {
            lose(row, folderId, NONE);
        }
    }

    /// Takes a provisional row, if it may be that of something lost. After the first of them, nothing more is lost.
    void noteFound(KnownMaterial row, long folderId) {
        if (openIds.contains(row.id())) {
            return;
        }
        if (hashMask == 0) {
            hashLost();
        }
        long name = Fingerprint.ofName(row.key());
        long file = row.fileKey() == 0 ? 0 : Fingerprint.of(row.fileKey(), row.size(), row.modifiedMicros());
        if (hashes.get((int) file & hashMask) || hashes.get((int) row.fingerprint() & hashMask)) {
            found.add(row.id(), folderId, row.fileKey(), row.size(), row.modifiedMicros(), name, NONE);
        }
    }

    private void lose(KnownMaterial row, long folderId, int place) {
        int at = lost.add(
                row.id(),
                folderId,
                row.fileKey(),
                row.size(),
                row.modifiedMicros(),
                Fingerprint.ofName(row.key()),
                place);
        present.set(at, row.present());
        if (row.id() > settledId) {
            openIds.add(row.id());
        }
    }

    private void hashLost() {
        hashMask = Integer.highestOneBit(Math.max(1, lost.size())) * 16 - 1;
        for (int at = 0; at < lost.size(); at++) {
            if (lost.fileKey(at) != 0) {
                hashes.set((int) lost.fileHash(at) & hashMask);
            }
            hashes.set((int) lost.lookHash(at) & hashMask);
        }
    }

    boolean isEmpty() {
        return lost.size() == 0;
    }

    FileFacts lost() {
        return lost;
    }

    FileFacts found() {
        return found;
    }

    /// Whether the row counted as present when the scan began.
    boolean wasPresent(int at) {
        return present.get(at);
    }

    /// Whether found file `at` stands at the place of a lost row, whose number is then its link.
    boolean isAtPlaceOfLost(int at) {
        return found.link(at) != NONE;
    }

    /// Whether found file `at` stands in a folder that has moved, so that what is back there has moved with it.
    boolean isInMovedFolder(int at) {
        return inMoved.get(at);
    }

    /// The number of the file that now stands at the place of lost row `at`; negative for none.
    int atPlaceOf(int at) {
        return lost.link(at);
    }

    /// Whether a file of lost row `at`'s name stands where it was, in another folder that has come there.
    boolean isSucceeded(int at) {
        return succeeded.get(at);
    }

    /// The ids of the folders that are gone.
    List<Long> vanished() {
        return vanished;
    }

    /// The figures of the folders concerned as their rows have them now, by id.
    Map<Long, FolderState> states() {
        return states;
    }

    /// Their times of change, once nothing is left open, by id.
    Map<Long, Long> times() {
        return times;
    }
}
