package app.carrel.scan;

import java.util.Arrays;

/// Finds row numbers by a 64-bit key or hash, in three primitive arrays. Several rows may have the same key.
final class RowIndex {
    private static final int[] NOTHING = {};

    private final int mask;
    private final int[] heads;
    private final int[] next;
    private final long[] keys;

    /// @param rows how many there will be, numbered from 0
    RowIndex(int rows) {
        int slots = Integer.highestOneBit(Math.max(1, rows)) * 2;
        mask = slots - 1;
        heads = new int[slots];
        Arrays.fill(heads, KnownFolders.NONE);
        next = new int[rows];
        keys = new long[rows];
    }

    void add(long key, int row) {
        int slot = slot(key);
        keys[row] = key;
        next[row] = heads[slot];
        heads[slot] = row;
    }

    int[] rows(long key) {
        int[] found = NOTHING;
        for (int row = heads[slot(key)]; row != KnownFolders.NONE; row = next[row]) {
            if (keys[row] == key) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = row;
            }
        }
        return found;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32) & mask;
    }
}
