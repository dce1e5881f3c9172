package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.store.Database;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kinds are counted where something has changed, and nowhere else. Two courses, 12 with a section 13, and 14.
class ShelfKindsTest {
    @TempDir
    private Path dataFolder;

    private Database database;
    private Catalog catalog;

    @BeforeEach
    void fill() {
        database = Database.open(dataFolder, Catalog.ENTITIES);
        catalog = new Catalog(database);
        run("""
                INSERT INTO root (id, path, added_at) VALUES (1, '/shelf', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z');
                INSERT INTO folder (id, root_id, parent_id, depth, name, materials, first_material_id, end_material_id,
                        fingerprint, modified_micros, file_key, missing, bytes, first_scan_id) VALUES
                    (10, 1, NULL, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 1), (11, 1, 10, 1, 'A', 0, 0, 0, 0, 0, 0, 0, 0, 1),
                    (12, 1, 11, 2, 'B', 2, 1, 3, 7, 0, 0, 0, 0, 1), (13, 1, 12, 3, 'C', 1, 3, 4, 5, 0, 0, 0, 0, 1),
                    (14, 1, 11, 2, 'D', 2, 4, 6, 3, 0, 0, 0, 0, 1);
                INSERT INTO material (id, folder_id, name, kind, size, modified_micros, file_key, first_scan_id) VALUES
                    (1, 12, 'a.mp4', 1, 10, 0, 0, 1), (2, 12, 'b.mp4', 1, 10, 0, 0, 1), (3, 13, 'c.mp3', 2, 10, 0, 0, 1),
                    (4, 14, 'd.mp4', 1, 10, 0, 0, 1), (5, 14, 'e.mp4', 1, 10, 0, 0, 1);
                """);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCourseIsCountedWithItsSections() {
        ShelfKinds kinds = count(ShelfKinds.UNKNOWN);
        assertThat(of(kinds, 12)).isEqualTo("video 2, audio 1");
        assertThat(of(kinds, 14)).isEqualTo("video 2");
    }

    @Test
    void aMaterialThatWentToAnotherCourseCountsThere() {
        ShelfKinds before = count(ShelfKinds.UNKNOWN);
        run("""
                UPDATE material SET folder_id = 14 WHERE id = 3;
                INSERT INTO stray (material_id, folder_id) VALUES (3, 14);
                UPDATE folder SET fingerprint = 0, materials = 0 WHERE id = 13;
                UPDATE folder SET fingerprint = 8, materials = 3 WHERE id = 14;
                """);
        ShelfKinds kinds = count(before);
        assertThat(of(kinds, 12)).isEqualTo("video 2");
        assertThat(of(kinds, 14)).isEqualTo("video 2, audio 1");
        assertThat(kinds).isEqualTo(count(ShelfKinds.UNKNOWN));
    }

    @Test
    void whatIsMissingCountsNoMore() {
        ShelfKinds before = count(ShelfKinds.UNKNOWN);
        run("""
                UPDATE material SET missing_scan_id = 1 WHERE id = 3;
                UPDATE folder SET fingerprint = 0, materials = 0, missing = 1 WHERE id = 13;
                """);
        assertThat(of(count(before), 12)).isEqualTo("video 2");
    }

    @Test
    void aNameWithAnotherEndingIsAnotherKind() {
        ShelfKinds before = count(ShelfKinds.UNKNOWN);
        run("""
                UPDATE material SET name = 'a.mp3', kind = 2 WHERE id = 1;
                UPDATE folder SET fingerprint = 70 WHERE id = 12;
                """);
        assertThat(of(count(before), 12)).isEqualTo("audio 2, video 1");
    }

    @Test
    void aCourseThatHoldsTheSameAsBeforeIsNotReadAgain() {
        ShelfKinds before = count(ShelfKinds.UNKNOWN);
        // A trace of its own: nobody changes materials without their folder's fingerprint.
        run("UPDATE material SET kind = 2; UPDATE folder SET fingerprint = 30 WHERE id = 14");
        ShelfKinds kinds = count(before);
        assertThat(of(kinds, 12)).isEqualTo("video 2, audio 1");
        assertThat(of(kinds, 14)).isEqualTo("audio 2");
    }

    @Test
    void aCourseThatIsGoneIsForgotten() {
        ShelfKinds before = count(ShelfKinds.UNKNOWN);
        run("DELETE FROM material WHERE folder_id = 14; DELETE FROM folder WHERE id = 14");
        assertThat(count(before).byCourse()).containsOnlyKeys(12L);
    }

    private ShelfKinds count(ShelfKinds before) {
        return catalog.kinds(catalog.shelf(), before);
    }

    private static String of(ShelfKinds kinds, long course) {
        return Objects.requireNonNull(kinds.byCourse().get(course)).sums().stream()
                .map(sum -> sum.kind().label() + " " + sum.materials())
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
    }

    private void run(String sql) {
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
