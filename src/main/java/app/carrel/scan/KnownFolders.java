package app.carrel.scan;

import app.carrel.catalog.FolderTree;
import app.carrel.catalog.LongTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The folders of a root as the catalogue knew them when the scan began, as columns: a row is a number from 0 on.
///
/// Filled and linked by the scan's own thread before the walk starts; from then on nothing changes, and any thread may
/// read.
final class KnownFolders {
    /// No row.
    static final int NONE = FolderTree.NONE;

    /// What the reconciler needs of one folder's row.
    ///
    /// @param fileKey   the file system's number for it, 0 where it tells none
    /// @param materials its own files that are present; `missing` those that are not; `bytes` of the present
    record KnownFolder(
            long id,
            long modifiedMicros,
            long fileKey,
            long fingerprint,
            int materials,
            int missing,
            long bytes,
            boolean present) {}

    private static final int DEPTH = FolderTree.COLUMNS;
    private static final int MODIFIED_MICROS = FolderTree.COLUMNS + 1;
    private static final int FILE_KEY = FolderTree.COLUMNS + 2;
    private static final int FINGERPRINT = FolderTree.COLUMNS + 3;
    private static final int MATERIALS = FolderTree.COLUMNS + 4;
    private static final int MISSING = FolderTree.COLUMNS + 5;
    private static final int BYTES = FolderTree.COLUMNS + 6;
    private static final int PRESENT = FolderTree.COLUMNS + 7;

    private final LongTable folders = new LongTable(PRESENT + 1);
    private List<String> keys = new ArrayList<>();
    /// Until the rows are linked.
    private @Nullable KnownFolders older;

    private FolderTree tree = new FolderTree(folders);
    private long[] weights = {};
    private RowIndex places = new RowIndex(0);
    private RowIndex fileKeys = new RowIndex(0);

    /// No rows yet; what comes shares whatever is the same here.
    KnownFolders newer() {
        KnownFolders newer = new KnownFolders();
        newer.older = this;
        return newer;
    }

    /// Takes one more row; they come in ascending order of their ids.
    ///
    /// @param parentId 0 for the root's own folder
    /// @param key      what tells its name apart, see [app.carrel.catalog.DiskName#key]
    void add(KnownFolder folder, long parentId, int depth, String key) {
        int row = folders.add(
                folder.id(),
                parentId,
                depth,
                folder.modifiedMicros(),
                folder.fileKey(),
                folder.fingerprint(),
                folder.materials(),
                folder.missing(),
                folder.bytes(),
                folder.present() ? 1 : 0);
        keys.add(older != null && row < older.size() && older.key(row).equals(key) ? older.key(row) : key);
    }

    /// Lets go of rows that have come but were known before. To be called now and then, while they come.
    void share() {
        if (older != null) {
            folders.share(older.folders);
        }
    }

    /// Makes the rows findable by place, parent and file key. To be called once, after the last row.
    ///
    /// @param beat called now and then
    void link(Runnable beat) {
        KnownFolders before = older;
        older = null;
        if (before != null && isArrangedLike(before)) {
            keys = before.keys;
            tree = before.tree.next(folders);
            places = before.places;
            fileKeys = before.fileKeys;
        } else {
            arrange(beat);
        }
        weights = new long[size()];
        for (int row = size() - 1; row >= 0; row--) {
            beat.run();
            weigh(row);
        }
    }

    private void arrange(Runnable beat) {
        tree = new FolderTree(folders);
        places = new RowIndex(size());
        fileKeys = new RowIndex(size());
        for (int row = size() - 1; row >= 0; row--) {
            beat.run();
            places.add(placeHash(parent(row), key(row)), row);
            if (fileKey(row) != 0) {
                fileKeys.add(fileKey(row), row);
            }
        }
    }

    /// Whether the same rows stand at the same places and have the same file keys.
    private boolean isArrangedLike(KnownFolders other) {
        boolean alike = keys.equals(other.keys);
        for (int row = 0; alike && row < size(); row++) {
            alike = fileKey(row) == other.fileKey(row)
                    && folders.get(row, FolderTree.ID) == other.folders.get(row, FolderTree.ID)
                    && folders.get(row, FolderTree.PARENT_ID) == other.folders.get(row, FolderTree.PARENT_ID);
        }
        return alike;
    }

    private void weigh(int row) {
        if (isPresent(row)) {
            long weight = folders.get(row, MATERIALS) + 1;
            for (int at = row; at != NONE; at = parent(at)) {
                weights[at] += weight;
            }
        }
    }

    int size() {
        return folders.size();
    }

    /// Made anew at each call.
    KnownFolder folder(int row) {
        return new KnownFolder(
                tree.id(row),
                folders.get(row, MODIFIED_MICROS),
                fileKey(row),
                folders.get(row, FINGERPRINT),
                (int) folders.get(row, MATERIALS),
                (int) folders.get(row, MISSING),
                folders.get(row, BYTES),
                isPresent(row));
    }

    boolean isPresent(int row) {
        return folders.get(row, PRESENT) == 1;
    }

    private long fileKey(int row) {
        return folders.get(row, FILE_KEY);
    }

    /// The row of the folder it is in; [#NONE] for the root's own.
    int parent(int row) {
        return tree.parent(row);
    }

    String key(int row) {
        return keys.get(row);
    }

    int depth(int row) {
        return (int) folders.get(row, DEPTH);
    }

    /// Present materials and folders of the whole tree below it, its own included.
    long weight(int row) {
        return weights[row];
    }

    int firstChild(int row) {
        return tree.firstChild(row);
    }

    int nextSibling(int row) {
        return tree.nextSibling(row);
    }

    /// The row with this id; [#NONE] where there is none.
    int rowOf(long id) {
        return tree.rowOf(id);
    }

    /// The folder `key` in the folder `parent`; [#NONE] where none was known. Of several that stood there one after
    /// the other it is the present one, else the newest.
    int find(int parent, String key) {
        int best = NONE;
        int[] rows = places.rows(placeHash(parent, key));
        for (int row : rows) {
            if (parent(row) == parent && key(row).equals(key) && isBetter(row, best)) {
                best = row;
            }
        }
        return best;
    }

    /// The present rows of folders `key` in the folder `parent`: none, one, or more where what is gone was withheld.
    List<Integer> presentAt(int parent, String key) {
        List<Integer> present = List.of();
        for (int row : parent == NONE ? new int[0] : places.rows(placeHash(parent, key))) {
            if (isPresent(row) && parent(row) == parent && key(row).equals(key)) {
                present = present.isEmpty() ? new ArrayList<>() : present;
                present.add(row);
            }
        }
        return present;
    }

    private boolean isBetter(int row, int best) {
        if (best == NONE || isPresent(row) != isPresent(best)) {
            return best == NONE || isPresent(row);
        }
        return row > best;
    }

    /// The rows of all folders that had this number.
    int[] withFileKey(long fileKey) {
        return fileKey == 0 ? new int[0] : fileKeys.rows(fileKey);
    }

    /// How many materials of the root are known and present.
    long materials() {
        long materials = 0;
        for (int row = 0; row < size(); row++) {
            materials += folders.get(row, MATERIALS);
        }
        return materials;
    }

    private static long placeHash(int parent, String key) {
        return Fingerprint.of(key.hashCode(), parent, 0);
    }
}
