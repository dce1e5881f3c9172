package app.carrel.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The folders of a root as the catalogue knew them when the scan began, as columns: a row is a number from 0 on.
///
/// Filled and linked by the scan's own thread before the walk starts; from then on nothing changes, and any thread may
/// read.
final class KnownFolders {
    /// No row.
    static final int NONE = -1;

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

    private KnownFolder[] folders = new KnownFolder[64];
    private String[] keys = new String[64];
    private long[] parentIds = new long[64];
    private int[] depths = new int[64];
    private int size;

    private int[] parents = {};
    private int[] firstChild = {};
    private int[] nextSibling = {};
    private long[] weights = {};
    private RowIndex places = new RowIndex(0);
    private RowIndex fileKeys = new RowIndex(0);

    /// Takes one more row; they come in ascending order of their ids.
    ///
    /// @param parentId 0 for the root's own folder
    /// @param key      what tells its name apart, see [app.carrel.catalog.DiskName#key]
    void add(KnownFolder folder, long parentId, int depth, String key) {
        if (size == folders.length) {
            folders = Arrays.copyOf(folders, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
            parentIds = Arrays.copyOf(parentIds, size * 2);
            depths = Arrays.copyOf(depths, size * 2);
        }
        folders[size] = folder;
        keys[size] = key;
        parentIds[size] = parentId;
        depths[size++] = depth;
    }

    /// Makes the rows findable by place, parent and file key. To be called once, after the last row.
    ///
    /// @param beat called now and then
    void link(Runnable beat) {
        parents = new int[size];
        firstChild = new int[size];
        nextSibling = new int[size];
        weights = new long[size];
        places = new RowIndex(size);
        fileKeys = new RowIndex(size);
        Arrays.fill(firstChild, NONE);
        for (int row = 0; row < size; row++) {
            parents[row] = parentIds[row] == 0 ? NONE : rowOf(parentIds[row]);
        }
        // Backwards, so that the children of a folder stand in the order of their rows.
        for (int row = size - 1; row >= 0; row--) {
            beat.run();
            int parent = parents[row];
            if (parent != NONE) {
                nextSibling[row] = firstChild[parent];
                firstChild[parent] = row;
            }
            places.add(placeHash(parent, keys[row]), row);
            if (folders[row].fileKey() != 0) {
                fileKeys.add(folders[row].fileKey(), row);
            }
            weigh(row);
        }
        parentIds = new long[0];
    }

    private void weigh(int row) {
        if (folders[row].present()) {
            int weight = folders[row].materials() + 1;
            for (int at = row; at != NONE; at = parents[at]) {
                weights[at] += weight;
            }
        }
    }

    int size() {
        return size;
    }

    KnownFolder folder(int row) {
        return folders[row];
    }

    /// The row of the folder it is in; [#NONE] for the root's own.
    int parent(int row) {
        return parents[row];
    }

    String key(int row) {
        return keys[row];
    }

    int depth(int row) {
        return depths[row];
    }

    /// Present materials and folders of the whole tree below it, its own included.
    long weight(int row) {
        return weights[row];
    }

    int firstChild(int row) {
        return firstChild[row];
    }

    int nextSibling(int row) {
        return nextSibling[row];
    }

    /// The row with this id; [#NONE] where there is none.
    int rowOf(long id) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long at = folders[middle].id();
            if (at == id) {
                return middle;
            }
            if (at < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    /// The folder `key` in the folder `parent`; [#NONE] where none was known. Of several that stood there one after
    /// the other it is the present one, else the newest.
    int find(int parent, String key) {
        int best = NONE;
        int[] rows = places.rows(placeHash(parent, key));
        for (int row : rows) {
            if (parents[row] == parent && keys[row].equals(key) && isBetter(row, best)) {
                best = row;
            }
        }
        return best;
    }

    /// The present rows of folders `key` in the folder `parent`: none, one, or more where what is gone was withheld.
    List<Integer> presentAt(int parent, String key) {
        List<Integer> present = List.of();
        for (int row : parent == NONE ? new int[0] : places.rows(placeHash(parent, key))) {
            if (folders[row].present() && parents[row] == parent && keys[row].equals(key)) {
                present = present.isEmpty() ? new ArrayList<>() : present;
                present.add(row);
            }
        }
        return present;
    }

    private boolean isBetter(int row, int best) {
        if (best == NONE || folders[row].present() != folders[best].present()) {
            return best == NONE || folders[row].present();
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
        for (int row = 0; row < size; row++) {
            materials += folders[row].materials();
        }
        return materials;
    }

    private static long placeHash(int parent, String key) {
        return Fingerprint.of(key.hashCode(), parent, 0);
    }
}
