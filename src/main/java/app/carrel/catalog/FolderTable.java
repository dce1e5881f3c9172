package app.carrel.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/// The folders of all roots on the shelf, as columns: a row is a number from 0 on, in ascending order of the ids.
/// Never changes.
final class FolderTable {
    private static final int ROOT_ID = FolderTree.COLUMNS;
    private static final int DEPTH = FolderTree.COLUMNS + 1;
    private static final int MATERIALS = FolderTree.COLUMNS + 2;
    private static final int MISSING = FolderTree.COLUMNS + 3;
    private static final int BYTES = FolderTree.COLUMNS + 4;
    private static final int MODIFIED_MICROS = FolderTree.COLUMNS + 5;
    private static final int FINGERPRINT = FolderTree.COLUMNS + 6;
    private static final int COLUMNS = FolderTree.COLUMNS + 7;

    private final LongTable rows;
    private final List<String> names;
    private final FolderTree tree;

    private FolderTable(LongTable rows, List<String> names, FolderTree tree) {
        this.rows = rows;
        this.names = names;
        this.tree = tree;
    }

    /// @param folders in any order
    static FolderTable of(Collection<FolderFacts> folders) {
        LongTable rows = new LongTable(COLUMNS);
        List<String> names = new ArrayList<>();
        folders.stream().sorted(Comparator.comparingLong(FolderFacts::id)).forEach(folder -> {
            rows.add(
                    folder.id(),
                    Objects.requireNonNullElse(folder.parentId(), 0L),
                    folder.rootId(),
                    folder.depth(),
                    folder.materials(),
                    folder.missing(),
                    folder.bytes(),
                    folder.modifiedMicros(),
                    folder.fingerprint());
            names.add(folder.name());
        });
        return new FolderTable(rows, names, new FolderTree(rows));
    }

    /// No rows yet. The columns are the tree's, then root, depth, materials, missing, bytes, time of change,
    /// fingerprint.
    static LongTable emptyRows() {
        return new LongTable(COLUMNS);
    }

    /// Has newer rows share what is the same here.
    void share(LongTable newer) {
        newer.share(rows);
    }

    /// The table of newer rows, as alike this one as they are.
    FolderTable next(LongTable newer, List<String> newNames) {
        for (int row = 0; row < Math.min(names.size(), newNames.size()); row++) {
            if (names.get(row).equals(newNames.get(row))) {
                newNames.set(row, names.get(row));
            }
        }
        return new FolderTable(newer, newNames.equals(names) ? names : newNames, tree.next(newer));
    }

    int size() {
        return rows.size();
    }

    FolderTree tree() {
        return tree;
    }

    long id(int row) {
        return tree.id(row);
    }

    long rootId(int row) {
        return rows.get(row, ROOT_ID);
    }

    int depth(int row) {
        return (int) rows.get(row, DEPTH);
    }

    String name(int row) {
        return names.get(row);
    }

    /// Its own files, missing ones too.
    int files(int row) {
        return (int) (rows.get(row, MATERIALS) + rows.get(row, MISSING));
    }

    /// Changes with the folder's files.
    long state(int row) {
        return Objects.hash(rows.get(row, MATERIALS), rows.get(row, MISSING)) * 31L + rows.get(row, FINGERPRINT);
    }

    /// The ids of all folders below this one; none where it has no row.
    List<Long> below(long id) {
        List<Long> below = new ArrayList<>();
        Deque<Integer> ahead = new ArrayDeque<>();
        int start = tree.rowOf(id);
        if (start != FolderTree.NONE) {
            ahead.push(start);
        }
        while (!ahead.isEmpty()) {
            int row = ahead.pop();
            for (int at = tree.firstChild(row); at != FolderTree.NONE; at = tree.nextSibling(at)) {
                if (at != start) { // in a ring of rows that point at each other
                    below.add(id(at));
                    ahead.push(at);
                }
            }
        }
        return below;
    }

    /// One row; made anew at each call.
    FolderFacts facts(int row) {
        long parentId = tree.parentId(row);
        return new FolderFacts(
                id(row),
                rootId(row),
                parentId == 0 ? null : parentId,
                depth(row),
                name(row),
                (int) rows.get(row, MATERIALS),
                (int) rows.get(row, MISSING),
                rows.get(row, BYTES),
                rows.get(row, MODIFIED_MICROS),
                rows.get(row, FINGERPRINT));
    }

    /// Whether the same folders stand at the same places under the same names, and the same ones hold files.
    boolean isArrangedLike(FolderTable other) {
        if (size() != other.size()) {
            return false;
        }
        for (int row = 0; row < size(); row++) {
            if (id(row) != other.id(row)
                    || tree.parentId(row) != other.tree.parentId(row)
                    || depth(row) != other.depth(row)
                    || (files(row) > 0) != (other.files(row) > 0)
                    || !name(row).equals(other.name(row))) {
                return false;
            }
        }
        return true;
    }
}
