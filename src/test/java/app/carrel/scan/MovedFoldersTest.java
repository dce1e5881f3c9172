package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A folder that is renamed or moved stays the same, and all in it; on a real disk, in a real database.
@Timeout(60)
class MovedFoldersTest extends MovingCourses {
    @Test
    void a_renamed_folder_is_one_row_and_its_materials_have_moved() throws Exception {
        write("A/B/one.mp4");
        write("A/B/C/two.mp4");
        write("A/D/kept.mp4");
        room.scan(root);
        CatalogueState before = CatalogueState.of(room);

        move("A/B", "A/Z");

        assertThat(scan()).isEqualTo(counts(0, 0, 2, 0, 1));
        CatalogueState after = CatalogueState.of(room);
        assertThat(after.folderAt("A/Z")).isEqualTo(before.folderAt("A/B"));
        assertThat(after.materials()).isEqualTo(before.materials());
        assertSettled();
    }

    @Test
    void a_folder_keeps_its_row_whichever_of_its_places_the_walk_comes_to_first() throws Exception {
        write("M/N/one.mp4");
        write("M/N/O/two.mp4");
        write("M/kept.mp4");
        room.scan(root);
        long folder = CatalogueState.of(room).folderAt("M/N");
        long two = id("M/N/O/two.mp4");

        for (String goal : List.of("A", "Z/Deep/Deeper", "Top")) {
            Files.createDirectories(root.resolve(goal).resolve("x"));
            move(CatalogueState.of(room).placeOf(folder), goal + "/N");
            assertThat(scan()).isEqualTo(counts(0, 0, 2, 0, 1));
            assertThat(CatalogueState.of(room).folderAt(goal + "/N")).isEqualTo(folder);
            assertThat(id(goal + "/N/O/two.mp4")).isEqualTo(two);
            assertSettled();
        }
    }

    @Test
    void a_folder_that_is_gone_stands_as_deep_as_the_one_it_was_in() throws Exception {
        write("A/B/C/Gone/Deeper/one.mp4");
        write("A/B/C/kept.mp4");
        room.scan(root);
        Files.delete(root.resolve("A/B/C/Gone/Deeper/one.mp4"));
        Files.delete(root.resolve("A/B/C/Gone/Deeper"));
        Files.delete(root.resolve("A/B/C/Gone"));
        room.scan(root);

        move("A/B/C", "C");
        room.scan(root);

        assertThat(room.column("SELECT name || ' ' || depth FROM folder WHERE missing_scan_id IS NOT NULL ORDER BY id"))
                .contains("Gone 2", "Deeper 3");
        assertSettled();
    }

    @Test
    void two_folders_that_changed_places_keep_their_rows() throws Exception {
        write("A/B/01.mp4", "one");
        write("A/B/Extras/x.pdf", "x");
        write("A/C/01.mp4", "another");
        room.scan(root);
        CatalogueState before = CatalogueState.of(room);

        move("A/B", "A/aside");
        move("A/C", "A/B");
        move("A/aside", "A/C");

        assertThat(scan()).isEqualTo(counts(0, 0, 3, 0, 0));
        CatalogueState after = CatalogueState.of(room);
        assertThat(after.folderAt("A/C")).isEqualTo(before.folderAt("A/B"));
        assertThat(after.folderAt("A/B")).isEqualTo(before.folderAt("A/C"));
        assertThat(after.materials()).isEqualTo(before.materials());
        assertSettled();
    }

    @Test
    void two_files_never_stand_at_one_place_although_what_is_gone_is_withheld() throws Exception {
        for (int i = 0; i < 60; i++) {
            write("A/Old/Part/" + i + ".mp4");
        }
        write("A/New/Part/1.mp4", "another");
        write("A/kept.mp4");
        room.scan(root);
        long another = id("A/New/Part/1.mp4");
        for (int i = 0; i < 60; i++) {
            Files.delete(root.resolve("A/Old/Part/" + i + ".mp4"));
        }
        Files.delete(root.resolve("A/Old/Part"));
        Files.delete(root.resolve("A/Old"));

        move("A/New", "A/Old");

        assertThat(scan()).isEqualTo(new ScanSummary(0, 0, 0, 0, 1, 1, 59, 1, 0));
        assertThat(id("A/Old/Part/1.mp4")).isEqualTo(another);

        write("A/Old/Part/2.mp4", "another, too");
        assertThat(scan()).isEqualTo(new ScanSummary(0, 0, 1, 0, 0, 1, 58, 2, 0));
        assertThat(id("A/Old/Part/2.mp4")).isGreaterThan(another);
    }

    @Test
    void what_is_gone_from_a_folder_that_moved_is_withheld_although_another_one_took_that_ones_place()
            throws Exception {
        for (int i = 0; i < 60; i++) {
            write("A/Old/Part/" + i + ".mp4");
        }
        write("A/Old/kept.mp4");
        write("A/New/Part/1.mp4", "another");
        room.scan(root);
        for (int i = 0; i < 60; i++) {
            Files.delete(root.resolve("A/Old/Part/" + i + ".mp4"));
        }
        Files.delete(root.resolve("A/Old/Part"));

        move("A/Old", "A/Elsewhere");
        move("A/New", "A/Old");

        assertThat(scan()).isEqualTo(new ScanSummary(0, 0, 0, 0, 2, 0, 60, 0, 0));
    }

    @Test
    void a_chain_of_renamed_folders_is_followed() throws Exception {
        write("A/a/one.mp4");
        write("A/b/two.mp4");
        room.scan(root);
        CatalogueState before = CatalogueState.of(room);

        move("A/b", "A/c");
        move("A/a", "A/b");

        assertThat(scan()).isEqualTo(counts(0, 0, 2, 0, 0));
        assertThat(CatalogueState.of(room).folderAt("A/c")).isEqualTo(before.folderAt("A/b"));
        assertThat(CatalogueState.of(room).materials()).isEqualTo(before.materials());
        assertSettled();
    }

    @Test
    void a_file_that_changed_in_a_moved_folder_is_updated() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        room.scan(root);
        long one = id("A/B/one.mp4");

        move("A/B", "C");
        Files.writeString(root.resolve("C/one.mp4"), "another text");

        assertThat(scan()).isEqualTo(counts(0, 1, 1, 0, 0));
        assertThat(id("C/one.mp4")).isEqualTo(one);
        assertSettled();
    }

    @Test
    void a_folder_moves_although_others_moved_into_and_out_of_it() throws Exception {
        write("A/B/one.mp4");
        write("A/B/In/two.mp4");
        write("A/C/three.mp4");
        room.scan(root);
        CatalogueState before = CatalogueState.of(room);

        move("A/B/In", "A/Out");
        move("A/C", "A/B/C");
        move("A/B", "Z");

        assertThat(scan()).isEqualTo(counts(0, 0, 3, 0, 0));
        assertThat(CatalogueState.of(room).materials()).isEqualTo(before.materials());
        assertThat(CatalogueState.of(room).folderAt("Z/C")).isEqualTo(before.folderAt("A/C"));
        assertSettled();
    }

    @Test
    void materials_keep_their_rows_where_a_new_folder_took_the_place_of_the_moved_one() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        room.scan(root);
        long one = id("A/B/one.mp4");

        move("A/B", "A/Z");
        write("A/B/new.mp4");

        assertThat(scan()).isEqualTo(counts(1, 0, 2, 0, 0));
        assertThat(id("A/Z/one.mp4")).isEqualTo(one);
        assertSettled();
    }

    @Test
    void a_folder_that_was_a_file_for_a_while_is_the_same_again() throws Exception {
        write("A/B/one.mp4");
        write("A/kept.mp4");
        room.scan(root);
        CatalogueState before = CatalogueState.of(room);
        Path aside = temporary.resolve("aside");
        Files.move(root.resolve("A/B"), aside);
        write("A/B");
        assertThat(scan()).isEqualTo(counts(1, 0, 0, 1, 1));

        Files.delete(root.resolve("A/B"));
        Files.move(aside, root.resolve("A/B"));

        assertThat(scan()).isEqualTo(counts(1, 0, 0, 1, 1));
        assertThat(id("A/B/one.mp4")).isEqualTo(before.presentAt("A/B/one.mp4"));
        assertSettled();
    }

    @Test
    void a_new_folder_with_the_number_of_a_deleted_one_is_not_that_one() throws Exception {
        write("A/B/one.mp4");
        write("A/kept.mp4");
        room.scan(root);
        Files.delete(root.resolve("A/B/one.mp4"));
        Files.delete(root.resolve("A/B"));
        write("A/New/two.mp4");
        long number = ((Number) Files.getAttribute(root.resolve("A/New"), "unix:ino")).longValue();
        // As file systems do, though not always at once.
        room.byHand("UPDATE folder SET file_key = " + number + " WHERE name = 'B'");

        assertThat(scan()).isEqualTo(counts(1, 0, 0, 1, 1));
        assertSettled();
    }

    @Test
    void what_is_new_in_a_moved_folder_is_added() throws Exception {
        write("two/D/f");
        write("two/kept");
        room.scan(root);

        move("two/D", "two/A");
        Files.delete(root.resolve("two/A/f"));
        write("two/A/f/new");

        assertThat(scan()).isEqualTo(counts(1, 0, 0, 1, 1));
        assertSettled();
    }
}
