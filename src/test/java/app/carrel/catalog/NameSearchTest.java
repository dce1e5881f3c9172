package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.SearchPage.Hit;
import app.carrel.store.Database;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That a search sees what the catalogue holds, without reading more than has changed.
class NameSearchTest {
    @TempDir
    private Path dataFolder;

    private Database database;
    private Catalog catalog;

    @BeforeEach
    void fill() {
        database = Database.open(dataFolder, Catalog.ENTITIES);
        catalog = new Catalog(database);
        execute("INSERT INTO root (id, path, added_at) VALUES (1, '/shelf', CURRENT_TIMESTAMP)");
        folder(10, "NULL", 0, "", 0, 0);
        folder(11, "10", 1, "Databases", 1, 5);
        folder(12, "11", 2, "Über SQL", 2, 6);
        folder(13, "12", 3, "2 – Joins", 1, 7);
        material(100, 11, "plan.pdf");
        material(101, 12, "One.mp4");
        material(102, 12, "Two.mp4");
        material(103, 13, "Inner.mp4");
        scanEnds(1);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_hit_says_where_it_stands() {
        Hit hit = catalog.search("uber inner", 9).hits().getFirst();

        assertThat(hit.category()).isEqualTo("Databases");
        assertThat(hit.course()).isEqualTo("Über SQL");
        assertThat(hit.courseId()).isEqualTo(12);
        assertThat(hit.section()).isEqualTo("2 – Joins");
        assertThat(hit.file()).isEqualTo(Path.of("/shelf/Databases/Über SQL/2 – Joins/Inner.mp4"));
        assertThat(catalog.search("plan", 9).hits().getFirst().course()).isEqualTo("(files)");
    }

    @Test
    void hits_in_a_folder_stand_in_natural_order_as_on_its_page() {
        material(110, 13, "10 – Last.mp4");
        material(111, 13, "2 – Second.mp4");
        material(112, 13, "1 – First.mp4");

        assertThat(found("uber"))
                .containsExactly("One.mp4", "Two.mp4", "1 – First.mp4", "2 – Second.mp4", "10 – Last.mp4", "Inner.mp4");
        assertThat(found("st mp4")).containsExactly("1 – First.mp4", "10 – Last.mp4");
    }

    @Test
    void words_can_be_marked_in_whatever_a_page_shows() {
        SearchPage page = catalog.search("uber inner", 9);

        assertThat(page.marks("Inner.mp4")).containsExactly(new SearchPage.Span(0, 5));
        assertThat(page.marks("Über SQL")).containsExactly(new SearchPage.Span(0, 4));
        assertThat(page.marks("Databases")).isEmpty();
    }

    @Test
    void the_end_of_a_scan_shows_new_renamed_and_moved_materials() {
        assertThat(found("mp4")).containsExactly("One.mp4", "Two.mp4", "Inner.mp4");

        material(104, 13, "Outer.mp4");
        execute("UPDATE folder SET materials = 2, fingerprint = 8 WHERE id = 13");
        execute("UPDATE material SET name = 'Eins.mp4' WHERE id = 101");
        execute("UPDATE folder SET fingerprint = 9 WHERE id = 12");
        scanEnds(2);

        assertThat(found("mp4")).containsExactly("Eins.mp4", "Two.mp4", "Inner.mp4", "Outer.mp4");
    }

    @Test
    void the_end_of_a_scan_shows_folders_under_their_new_names_and_places() {
        assertThat(found("uber")).hasSize(3);

        execute("UPDATE folder SET name = 'Under' WHERE id = 12");
        folder(14, "10", 1, "Attic", 0, 0);
        execute("UPDATE folder SET parent_id = 14, depth = 2 WHERE id = 13");
        scanEnds(2);

        assertThat(found("uber")).isEmpty();
        assertThat(found("under")).containsExactly("One.mp4", "Two.mp4");
        assertThat(found("attic joins")).containsExactly("Inner.mp4");
    }

    @Test
    void a_folder_that_loses_its_last_file_or_gets_its_first_one_is_searched_as_it_is_now() {
        assertThat(found("mp4")).hasSize(3);

        execute("DELETE FROM stray WHERE material_id = 103");
        execute("DELETE FROM material WHERE id = 103");
        execute("UPDATE folder SET materials = 0, fingerprint = 0 WHERE id = 13");
        material(104, 10, "Top.mp4");
        execute("UPDATE folder SET materials = 1, fingerprint = 8 WHERE id = 10");
        scanEnds(2);

        assertThat(found("mp4")).containsExactly("Top.mp4", "One.mp4", "Two.mp4");
    }

    @Test
    void only_folders_whose_files_changed_are_read_again() {
        found("mp4");
        for (int i = 20; i < 40; i++) {
            folder(i, "12", 3, "empty " + i, 0, 0);
        }
        // A name that changed beside a folder that says it did not: nobody does that, and so it is not seen.
        execute("UPDATE material SET name = 'Unseen.mp4' WHERE id = 103");
        scanEnds(2);

        assertThat(found("unseen")).isEmpty();
        assertThat(found("one")).containsExactly("One.mp4");
    }

    @Test
    void a_search_comes_to_an_end_while_the_catalogue_never_comes_to_rest() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        Thread scans = Thread.ofVirtual().start(() -> {
            for (int scan = 2; !enough.get(); scan++) {
                scanEnds(scan);
            }
        });
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(CompletableFuture.supplyAsync(() -> found("inner")))
                        .succeedsWithin(Duration.ofSeconds(30))
                        .isEqualTo(List.of("Inner.mp4"));
            }
        } finally {
            enough.set(true);
            scans.join();
        }
    }

    @Test
    void while_a_scan_fills_the_catalogue_a_search_takes_what_is_known_and_its_end_shows_the_rest() {
        assertThat(found("mp4")).hasSize(3);

        material(104, 13, "Outer.mp4");
        execute("UPDATE folder SET materials = 2, fingerprint = 8 WHERE id = 13");
        assertThat(found("mp4")).hasSize(3);

        catalog.warmUpSearch();
        scanEnds(2);
        assertThat(found("mp4")).hasSize(4);
    }

    @Test
    void a_material_that_has_gone_by_another_hand_is_not_shown() {
        assertThat(found("mp4")).hasSize(3);

        execute("DELETE FROM material WHERE id = 101");

        assertThat(catalog.search("mp4", 9).total()).isEqualTo(2);
        assertThat(found("mp4")).containsExactly("Two.mp4", "Inner.mp4");
    }

    @Test
    void a_removed_root_is_neither_searched_nor_on_the_shelf_nor_opened() {
        assertThat(found("mp4")).hasSize(3);

        execute("UPDATE root SET removed_at = CURRENT_TIMESTAMP");
        assertThat(found("mp4")).isEmpty();
        assertThat(catalog.shelf().roots()).isEmpty();
        assertThat(catalog.course(12)).isEmpty();

        execute("UPDATE root SET removed_at = NULL");
        assertThat(found("mp4")).hasSize(3);
        assertThat(catalog.shelf().materials()).isEqualTo(4);
        assertThat(catalog.course(12)).isPresent();
    }

    @Test
    void a_root_that_has_gone_takes_its_names_along() {
        assertThat(found("mp4")).hasSize(3);

        execute("DELETE FROM material");
        execute("DELETE FROM folder");
        execute("DELETE FROM root");

        assertThat(found("mp4")).isEmpty();
    }

    private List<String> found(String text) {
        return catalog.search(text, 9).hits().stream().map(Hit::name).toList();
    }

    private void scanEnds(int id) {
        execute("INSERT INTO scan_history (id, root_path, status, started_at, started_by_id) VALUES (" + id
                + ", '/shelf', 'completed', CURRENT_TIMESTAMP, 1)");
    }

    private void folder(int id, String parent, int depth, String name, int materials, int fingerprint) {
        execute("INSERT INTO folder (id, root_id, parent_id, depth, name, modified_micros, file_key, fingerprint, "
                + "materials, missing, bytes, first_scan_id) VALUES (%d, 1, %s, %d, '%s', 0, 0, %d, %d, 0, 0, 1)"
                        .formatted(id, parent, depth, name, fingerprint, materials));
    }

    private void material(int id, int folder, String name) {
        execute("INSERT INTO material (id, folder_id, name, kind, size, modified_micros, file_key, first_scan_id) "
                + "VALUES (%d, %d, '%s', 1, 9, 0, 0, 1)".formatted(id, folder, name));
        execute("INSERT INTO stray (material_id, folder_id) VALUES (%d, %d)".formatted(id, folder));
    }

    private void execute(String sql) {
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }
}
