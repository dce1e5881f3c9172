package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.Fates.Fate;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.store.Database;
import app.carrel.task.Pulse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds out, once a walk is over, what has vanished and what has only moved. Writes nothing: that is [Closing]'s.
///
/// @param notWholly rows of folders that could not be looked at, or not to the end
/// @param passOver  what the walk has passed over
record Ending(
        Database database,
        KnownFolders known,
        FolderIdentity identity,
        BitSet notWholly,
        PassOver passOver,
        Pulse pulse) {
    /// The guard speaks only from this many gone materials on: in a small root a third is soon gone.
    private static final int GUARD_FROM = 50;

    /// What becomes of everything that the walk left open.
    ///
    /// @param root   its state when the scan began
    /// @param writer has written everything that it was given
    Fates find(Losses losses, ScanScope scope, RootState root, CatalogWriter writer) {
        for (int row : vanished()) {
            pulse.beat();
            KnownFolder folder = known.folder(row);
            losses.noteVanished(
                    folder,
                    database.select(connection -> ScanRows.materials(connection, folder.id())),
                    identity.successors().namesAt(row));
        }
        boolean hasNew = writer.nextMaterialId() > writer.firstMaterialId();
        if (hasNew || losses.found().size() > 0 || root.walkedMicros() == 0) {
            readMissing(losses, scope);
        }
        if (!losses.isEmpty()) {
            readProvisional(losses, writer.firstFolderId());
        }
        return new Fates(losses);
    }

    /// The end of the scan as the ledger is to record it.
    ///
    /// @param root    the root's state when the scan began
    /// @param summary what the walk has counted
    /// @param log     what it has updated
    ScanResult result(
            ScanRecord scan,
            ScanScope scope,
            RootState root,
            Fates fates,
            ScanSummary summary,
            ChangeLog log,
            CatalogWriter writer,
            ScanOptions options) {
        long gone = fates.count(Fate.GONE);
        boolean tooMany = gone >= GUARD_FROM && gone * 100 > known.materials() * options.missingGuardPercent();
        boolean withheld = tooMany && !options.acceptMissing();
        ScanSummary corrected = fates.correct(summary, writer.firstMaterialId());
        long begun = ChronoUnit.MICROS.between(Instant.EPOCH, scan.startedAt());
        boolean hasNew = writer.nextMaterialId() > writer.firstMaterialId();
        RootState partWalked = hasNew ? root.unsettled() : root;
        Closing closing = new Closing(
                scan.id(),
                lastMaterial -> scope.isWhole() ? root.walked(begun, lastMaterial) : partWalked,
                fates,
                withheld,
                identity.newPlaces(),
                log,
                writer.firstMaterialId(),
                writer.nextMaterialId(),
                pulse);
        long replaced = fates.count(Fate.REPLACED);
        ScanSummary counts = withheld ? corrected.withGone(replaced, gone) : corrected.withGone(replaced + gone, 0);
        return new ScanResult(scope, counts, closing);
    }

    private List<Integer> vanished() {
        List<Integer> vanished = new ArrayList<>();
        for (int row = 0; row < known.size(); row++) {
            pulse.beat();
            if (known.isPresent(row) && hasVanished(row)) {
                vanished.add(row);
            }
        }
        return vanished;
    }

    /// Whether the walk came past the place of this folder and did not find it. A folder below one that could not be
    /// read or was passed over, or outside the scope, was not looked for.
    private boolean hasVanished(int row) {
        if (identity.isClaimed(row)) {
            return false;
        }
        int at = row;
        while (at != KnownFolders.NONE && !notWholly.get(at) && !identity.isClaimed(at)) {
            if (known.parent(at) != KnownFolders.NONE && isPassedOver(at)) {
                return false;
            }
            at = known.parent(at);
        }
        return at != KnownFolders.NONE && !notWholly.get(at);
    }

    private boolean isPassedOver(int row) {
        Path folder = identity.root().relativize(identity.pathOf(known.parent(row)));
        return passOver.test(folder, DiskName.ofKey(known.key(row)));
    }

    /// A part takes in no row that would be provisional in its root: one that has stood through a whole scan of another
    /// root must never be merged into an older one.
    private void readMissing(Losses losses, ScanScope scope) {
        database.select(connection -> {
            ScanRows.missing(connection, (folder, row) -> {
                pulse.beat();
                if (scope.isWhole() || row.id() <= losses.settledId()) {
                    losses.noteMissing(row, folder);
                }
            });
            return null;
        });
    }

    /// Files of which this scan, or one that did not come to its end, made rows; as far as this scan has seen them.
    private void readProvisional(Losses losses, long firstFolderId) {
        database.select(connection -> {
            ScanRows.provisional(connection, losses.settledId(), (folder, row) -> {
                pulse.beat();
                if (folder >= firstFolderId || wasSeen(known.rowOf(folder))) {
                    losses.noteFound(row, folder);
                }
            });
            return null;
        });
    }

    private boolean wasSeen(int folder) {
        return folder != KnownFolders.NONE && identity.isClaimed(folder) && !notWholly.get(folder);
    }
}
