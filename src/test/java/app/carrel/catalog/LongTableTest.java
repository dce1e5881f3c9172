package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongTableTest {
    private static final int ROWS = 5_000;

    @Test
    void everyRowIsFoundUnderItsNumber() {
        LongTable table = filled();

        assertThat(table.size()).isEqualTo(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(table.get(row, 0)).isEqualTo(row);
            assertThat(table.get(row, 1)).isEqualTo(-row);
        }
        assertThat(table.add(7, 8)).isEqualTo(ROWS);
    }

    @Test
    void aTableThatSharesHoldsWhatItHeld() {
        LongTable known = new LongTable(2);
        for (int row = 0; row < ROWS; row++) {
            known.add(row, row == 2_000 ? 4711 : -row);
        }
        LongTable table = filled();

        table.share(known);
        known.add(1, 2);
        table.add(3, 4);

        for (int row = 0; row < ROWS; row++) {
            assertThat(table.get(row, 1)).isEqualTo(-row);
        }
        assertThat(known.get(2_000, 1)).isEqualTo(4711);
        assertThat(known.get(ROWS, 1)).isEqualTo(2);
        assertThat(table.get(ROWS, 1)).isEqualTo(4);
    }

    private static LongTable filled() {
        LongTable table = new LongTable(2);
        for (int row = 0; row < ROWS; row++) {
            table.add(row, -row);
        }
        return table;
    }
}
