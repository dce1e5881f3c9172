package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.scan.KnownFolders.KnownFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What shares the arrays of an older reading must answer like what was read from nothing.
class KnownFoldersTest {
    private static final int ROWS = 3_000;

    private record Row(KnownFolder folder, long parentId, int depth, String key) {
        Row under(long newParent, String newKey) {
            return new Row(folder, newParent, depth, newKey);
        }

        Row with(long fileKey, int materials, boolean present) {
            return new Row(
                    new KnownFolder(
                            folder.id(),
                            folder.modifiedMicros(),
                            fileKey,
                            folder.fingerprint(),
                            materials,
                            folder.missing(),
                            folder.bytes(),
                            present),
                    parentId,
                    depth,
                    key);
        }
    }

    @RepeatedTest(20)
    void aNewerReadingAnswersAsIfThereWereNoOlder(RepetitionInfo repetition) {
        Random chance = new Random(repetition.getCurrentRepetition());
        List<Row> rows = rows(chance);
        KnownFolders older = read(rows, new KnownFolders());

        for (int round = 0; round < 5; round++) {
            change(rows, chance, round);
            KnownFolders newer = read(rows, older.newer());

            assertSame(newer, read(rows, new KnownFolders()), rows);
            older = newer;
        }
    }

    @Test
    void anOlderReadingStaysAsItWas() {
        Random chance = new Random(7);
        List<Row> before = rows(chance);
        KnownFolders older = read(before, new KnownFolders());

        List<Row> after = new ArrayList<>(before);
        change(after, chance, 4);
        read(after, older.newer());

        assertSame(older, read(before, new KnownFolders()), before);
    }

    private static List<Row> rows(Random chance) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(1, 0, ""));
        for (int id = 2; id <= ROWS; id++) {
            rows.add(row(id, 1 + chance.nextInt(id - 1), "f" + chance.nextInt(50)));
        }
        return rows;
    }

    private static Row row(long id, long parentId, String key) {
        return new Row(new KnownFolder(id, id * 10, id * 7, id * 3, (int) id % 9, 0, id * 100, true), parentId, 1, key);
    }

    /// Each round something else: nothing, figures, file keys, places, folders that come and go.
    private static void change(List<Row> rows, Random chance, int round) {
        for (int i = 0; round > 0 && i < 5; i++) {
            int at = 1 + chance.nextInt(rows.size() - 1);
            Row row = rows.get(at);
            switch (round) {
                case 1 -> rows.set(at, row.with(row.folder().fileKey(), 77, false));
                case 2 -> rows.set(at, row.with(chance.nextInt(20), row.folder().materials(), true));
                case 3 -> rows.set(at, row.under(1, "moved" + i));
                default -> {
                    rows.remove(at);
                    rows.add(row(rows.getLast().folder().id() + 1, 1, "new" + i));
                }
            }
        }
    }

    private static KnownFolders read(List<Row> rows, KnownFolders into) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            into.add(row.folder(), row.parentId(), row.depth(), new String(row.key()));
            if (i % 700 == 0) {
                into.share();
            }
        }
        into.link(() -> {});
        return into;
    }

    private static void assertSame(KnownFolders shared, KnownFolders anew, List<Row> rows) {
        assertThat(answers(shared, rows)).isEqualTo(answers(anew, rows));
    }

    private static List<List<Object>> answers(KnownFolders known, List<Row> rows) {
        List<List<Object>> answers = new ArrayList<>();
        for (int row = 0; row < known.size(); row++) {
            answers.add(List.of(
                    known.folder(row),
                    known.key(row),
                    known.parent(row),
                    known.depth(row),
                    known.weight(row),
                    known.firstChild(row),
                    known.nextSibling(row),
                    known.rowOf(rows.get(row).folder().id()),
                    known.find(known.parent(row), known.key(row)),
                    known.presentAt(known.parent(row), known.key(row)),
                    known.withFileKey(rows.get(row).folder().fileKey()).length));
        }
        return answers;
    }
}
