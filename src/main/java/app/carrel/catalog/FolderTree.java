package app.carrel.catalog;

import java.util.Arrays;

/// Which of the folders of a table is in which: a row is a number from 0 on. Never changes.
public final class FolderTree {
    /// No row.
    public static final int NONE = -1;

    /// The column of the table with a folder's id.
    public static final int ID = 0;

    /// The column with the id of the folder that it is in; 0 for none.
    public static final int PARENT_ID = 1;

    /// So many columns are the tree's.
    public static final int COLUMNS = 2;

    private final LongTable rows;
    private final int[] parents;
    private final int[] firstChild;
    private final int[] nextSibling;

    /// @param rows in ascending order of their ids; the first columns are the tree's
    public FolderTree(LongTable rows) {
        this.rows = rows;
        parents = new int[rows.size()];
        firstChild = new int[rows.size()];
        nextSibling = new int[rows.size()];
        Arrays.fill(firstChild, NONE);
        Arrays.fill(nextSibling, NONE);
        // Backwards, so that the children of a folder stand in the order of their rows.
        for (int row = rows.size() - 1; row >= 0; row--) {
            int parent = parentId(row) == 0 ? NONE : rowOf(parentId(row));
            parents[row] = parent;
            if (parent != NONE) {
                nextSibling[row] = firstChild[parent];
                firstChild[parent] = row;
            }
        }
    }

    private FolderTree(LongTable rows, FolderTree like) {
        this.rows = rows;
        parents = like.parents;
        firstChild = like.firstChild;
        nextSibling = like.nextSibling;
    }

    /// The tree of newer rows, which shares all that it can where the same folders stand in each other alike.
    public FolderTree next(LongTable newer) {
        boolean alike = newer.size() == rows.size();
        for (int row = 0; alike && row < newer.size(); row++) {
            alike = newer.get(row, ID) == id(row) && newer.get(row, PARENT_ID) == parentId(row);
        }
        return alike ? new FolderTree(newer, this) : new FolderTree(newer);
    }

    /// The row with this id; [#NONE] where there is none.
    public int rowOf(long id) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long at = id(middle);
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

    public long id(int row) {
        return rows.get(row, ID);
    }

    public long parentId(int row) {
        return rows.get(row, PARENT_ID);
    }

    /// The folder that it is in; [#NONE] where there is none, or it has no row.
    public int parent(int row) {
        return parents[row];
    }

    public int firstChild(int row) {
        return firstChild[row];
    }

    public int nextSibling(int row) {
        return nextSibling[row];
    }
}
