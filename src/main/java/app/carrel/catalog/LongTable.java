package app.carrel.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of whole numbers, side by side in arrays that hold many of them.
///
/// For what a scan or the shelf knows about every folder for some seconds: as many objects would each be moved about by
/// the collector, and the window would stand still meanwhile. Confined to one thread while it grows.
public final class LongTable {
    private static final int SHIFT = 10;
    private static final int ROWS_IN_A_BLOCK = 1 << SHIFT;

    private final int columns;
    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    public LongTable(int columns) {
        this.columns = columns;
    }

    /// Takes one more row.
    ///
    /// @return its number, from 0 on
    public int add(long... row) {
        if (size == blocks.size() << SHIFT) {
            blocks.add(new long[columns << SHIFT]);
        }
        System.arraycopy(row, 0, blocks.getLast(), at(size, 0), columns);
        return size++;
    }

    /// Puts the arrays of `known` in the place of those full ones that hold the same as theirs at the same place.
    public void share(LongTable known) {
        for (int i = 0; i < Math.min(size >> SHIFT, known.size >> SHIFT); i++) {
            if (Arrays.equals(blocks.get(i), known.blocks.get(i))) {
                blocks.set(i, known.blocks.get(i));
            }
        }
    }

    public long get(int row, int column) {
        return blocks.get(row >> SHIFT)[at(row, column)];
    }

    public int size() {
        return size;
    }

    private int at(int row, int column) {
        return (row & (ROWS_IN_A_BLOCK - 1)) * columns + column;
    }
}
