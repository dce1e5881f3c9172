package app.carrel.scan;

import app.carrel.scan.Fates.Fate;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.FolderIdentity.FolderPlace;
import app.carrel.scan.ScanChange.Kind;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// Moves what has moved and marks as missing what a whole walk did not find: in the transaction that ends the scan, so
/// that a scan that fails does neither.
///
/// @param root         the root's state afterwards, from the greatest id that a material has
/// @param fates        what becomes of each row that the walk left open
/// @param withheld     whether what is gone stays unmarked
/// @param places       folders whose place differs from what their row says
/// @param log           what the walk has updated
/// @param firstMaterial the first id that this scan has given to a material
/// @param nextMaterial  the first id that is free for a material
record Closing(
        long scanId,
        LongFunction<RootState> root,
        Fates fates,
        boolean withheld,
        List<FolderPlace> places,
        ChangeLog log,
        long firstMaterial,
        long nextMaterial,
        Pulse pulse) {
    /// Whether rows of materials are deleted: provisional ones of files that are known already.
    boolean deletes() {
        Losses losses = fates.losses();
        for (int at = 0; at < losses.found().size(); at++) {
            if (fates.isTaken(at) && !losses.isAtPlaceOfLost(at)) {
                return true;
            }
        }
        return fates.count(Fate.MERGED) > 0;
    }

    void apply(Connection connection) throws SQLException {
        ClosingRows rows = new ClosingRows(connection, scanId, pulse);
        ChangeRows changes = new ChangeRows(connection, scanId, pulse);
        if (log.isWanted()) {
            listMoved(changes, rows, new PlaceTexts(connection));
        }
        long lastMaterial = moveMaterials(rows);
        rows.figures(figures());
        rows.fewerMissing(leftElsewhere());
        for (FolderPlace place : places) {
            rows.place(place);
        }
        if (!withheld) {
            for (long folder : fates.losses().vanished()) {
                rows.vanish(folder);
            }
        }
        rows.settle(root.apply(lastMaterial));
        rows.flush();
        if (log.isWanted()) {
            listOthers(changes);
            changes.write();
        }
    }

    /// Before anything has moved: then the rows still say where from.
    private void listMoved(ChangeRows changes, ClosingRows rows, PlaceTexts texts) throws SQLException {
        for (FolderPlace place : places) {
            if (place.moved()) {
                changes.moved(place.id(), true, texts.folder(place.id()));
            }
        }
        FileFacts lost = fates.losses().lost();
        for (int at = 0; at < lost.size() && !changes.isFull(); at++) {
            if (fates.of(at) == Fate.MOVED) {
                ClosingRows.Place from = rows.placeOf(lost.id(at));
                changes.moved(lost.id(at), false, texts.material(from.folderId(), from.name()));
            }
        }
    }

    private void listOthers(ChangeRows changes) throws SQLException {
        changes.addNew(firstMaterial);
        Losses losses = fates.losses();
        for (long id : log.returned()) {
            changes.add(Kind.ADDED, id);
        }
        for (long id : log.updated()) {
            changes.add(Kind.UPDATED, id);
        }
        for (int at = 0; at < losses.lost().size(); at++) {
            switch (fates.of(at)) {
                case STAYED -> {
                    int place = losses.atPlaceOf(at);
                    boolean wasPresent = losses.wasPresent(at);
                    if (wasPresent || !losses.isInMovedFolder(place)) {
                        changes.add(
                                wasPresent ? Kind.UPDATED : Kind.ADDED,
                                losses.lost().id(at));
                    }
                }
                case RETURNED -> changes.add(Kind.ADDED, losses.lost().id(at));
                case REPLACED -> changes.add(Kind.MISSING, losses.lost().id(at));
                case GONE -> {
                    if (!withheld) {
                        changes.add(Kind.MISSING, losses.lost().id(at));
                    }
                }
                case MOVED, MERGED, STILL_MISSING -> {}
            }
        }
    }

    private long moveMaterials(ClosingRows rows) throws SQLException {
        Losses losses = fates.losses();
        FileFacts lost = losses.lost();
        FileFacts found = losses.found();
        // Read before the first row moves: the places of lost rows are those rows themselves.
        Map<Integer, ClosingRows.Place> taken = new HashMap<>();
        for (int at = 0; at < found.size(); at++) {
            if (losses.isAtPlaceOfLost(at) && (fates.isTaken(at) || fates.isNew(at))) {
                taken.put(at, rows.placeOf(found.id(at)));
            }
        }
        for (int at = 0; at < lost.size(); at++) {
            switch (fates.of(at)) {
                case MOVED, RETURNED -> {
                    int goal = fates.goalOf(at);
                    ClosingRows.Place place = taken.get(goal);
                    if (place == null) {
                        rows.merge(lost.id(at), found.id(goal));
                    } else {
                        rows.move(lost.id(at), place, found, goal);
                    }
                }
                case STAYED -> rows.update(lost.id(at), found, losses.atPlaceOf(at));
                case MERGED -> rows.delete(lost.id(at));
                case REPLACED -> rows.miss(lost.id(at));
                case GONE -> {
                    if (!withheld) {
                        rows.miss(lost.id(at));
                    }
                }
                case STILL_MISSING -> {}
            }
        }
        long next = nextMaterial;
        for (int at = 0; at < found.size(); at++) {
            ClosingRows.Place place = taken.get(at);
            if (place != null && fates.isNew(at)) {
                rows.insert(next++, place, found, at);
            }
        }
        return next - 1;
    }

    /// What the rows of the folders concerned say afterwards.
    private Map<Long, FolderState> figures() {
        Losses losses = fates.losses();
        FileFacts lost = losses.lost();
        FileFacts found = losses.found();
        Map<Long, FolderState> figures = new HashMap<>(losses.states());
        for (int i = 0; i < lost.size(); i++) {
            int at = i;
            Fate fate = fates.of(at);
            if (fate != Fate.STILL_MISSING && !(fate == Fate.GONE && withheld)) {
                figures.computeIfPresent(
                        lost.folderId(at),
                        (id, state) -> losses.wasPresent(at)
                                ? state.minus(lost.nameHash(at), lost.bytes(at), lost.modifiedMicros(at))
                                        .plusMissing(fate == Fate.GONE || fate == Fate.REPLACED ? 1 : 0)
                                : state.plusMissing(-1));
            }
        }
        for (int i = 0; i < found.size(); i++) {
            int at = i;
            if (losses.isAtPlaceOfLost(at)) {
                figures.computeIfPresent(
                        found.folderId(at),
                        (id, state) -> state.plus(found.nameHash(at), found.bytes(at), found.modifiedMicros(at)));
            }
        }
        boolean open = withheld && fates.count(Fate.GONE) > 0;
        figures.replaceAll((id, state) -> state.at(
                open ? FolderState.NO_KNOWN_TIME : losses.times().getOrDefault(id, FolderState.NO_KNOWN_TIME)));
        return figures;
    }

    /// How many missing materials leave folders that this scan has not looked into.
    private Map<Long, Integer> leftElsewhere() {
        Losses losses = fates.losses();
        Map<Long, Integer> left = new HashMap<>();
        for (int at = 0; at < losses.lost().size(); at++) {
            long folder = losses.lost().folderId(at);
            if (fates.goesElsewhere(at)
                    && !losses.wasPresent(at)
                    && !losses.states().containsKey(folder)) {
                left.merge(folder, 1, Integer::sum);
            }
        }
        return left;
    }
}
