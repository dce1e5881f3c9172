package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.store.Database;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real database: a category (11) with a course (12) that has a section (13).
class FolderRowsTest {
    @TempDir
    private Path dataFolder;

    private final FolderRows rows = new FolderRows();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(dataFolder, Catalog.ENTITIES);
        run("INSERT INTO root (id, path, added_at) VALUES (1, '/shelf', CURRENT_TIMESTAMP)");
        folder(10, null, 0);
        folder(11, 10L, 1);
        folder(12, 11L, 2);
        folder(13, 12L, 3);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theArrangementIsReadOnceForAsLongAsNoFolderComesOrGoes() {
        FolderTable first = arranged();

        assertThat(arranged()).isSameAs(first);
        assertThat(first.below(12)).containsExactly(13L);
    }

    @Test
    void aFolderThatCameIsInIt() {
        arranged();
        folder(14, 12L, 3);

        assertThat(arranged().below(12)).containsExactly(13L, 14L);
    }

    @Test
    void aFolderThatWentIsNot() {
        arranged();
        run("DELETE FROM folder WHERE id = 13");

        assertThat(arranged().below(12)).isEmpty();
    }

    @Test
    void aFolderThatAScanFoundElsewhereHasMoved() {
        arranged();
        folder(14, 11L, 2);
        FolderTable before = arranged();
        run("UPDATE folder SET parent_id = 14 WHERE id = 13");
        run("""
                INSERT INTO scan_history (id, root_path, status, started_at, started_by_id)
                    VALUES (7, '/shelf', 'aborted', CURRENT_TIMESTAMP, 1)""");

        assertThat(arranged().below(14)).containsExactly(13L);
        assertThat(arranged().below(12)).isEmpty();
        assertThat(before.below(12)).containsExactly(13L);
    }

    @Test
    void theFoldersOfARootThatIsRemovedAreNotAndThoseOfOneThatIsBackAre() {
        arranged();
        run("UPDATE root SET removed_at = CURRENT_TIMESTAMP");
        assertThat(arranged().size()).isZero();

        run("UPDATE root SET removed_at = NULL");
        assertThat(arranged().below(10)).isEqualTo(List.of(11L, 12L, 13L));
    }

    @Test
    void aReadingTellsWhatTheOneBeforeDidNotHave() {
        FolderTable before = read();
        run("UPDATE folder SET materials = 3 WHERE id = 13");

        assertThat(read().files(3)).isEqualTo(3);
        assertThat(read().below(10)).isEqualTo(before.below(10));
        assertThat(before.files(3)).isEqualTo(1);
    }

    private FolderTable arranged() {
        return database.select(rows::arranged);
    }

    private FolderTable read() {
        return database.select(rows::read);
    }

    private void folder(long id, @Nullable Long parent, int depth) {
        run("""
                INSERT INTO folder (id, root_id, parent_id, depth, name, materials, modified_micros, file_key,
                    fingerprint, missing, bytes, first_scan_id)
                    VALUES (%d, 1, %s, %d, 'f%d', 1, 1000000, 0, 0, 0, 5, 7)""".formatted(id, parent, depth, id));
    }

    private void run(String sql) {
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
        });
    }
}
