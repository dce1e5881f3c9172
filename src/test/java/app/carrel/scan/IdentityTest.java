package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is renamed or moved stays the same material, whatever its way; on a real disk, in a real database.
@Timeout(60)
class IdentityTest extends MovingCourses {
    @Test
    void a_renamed_file_keeps_its_row() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        room.scan(root);
        long id = id("A/B/one.mp4");

        move("A/B/one.mp4", "A/B/renamed.mp4");

        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 1));
        assertThat(id("A/B/renamed.mp4")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void a_file_that_moved_to_where_the_walk_comes_first_keeps_its_row() throws Exception {
        write("M/B/one.mp4");
        write("A/B/kept.mp4");
        write("Z/B/kept.mp4");
        room.scan(root);
        long id = id("M/B/one.mp4");

        move("M/B/one.mp4", "A/B/one.mp4");
        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 2));
        assertThat(id("A/B/one.mp4")).isEqualTo(id);

        move("A/B/one.mp4", "Z/B/one.mp4");
        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 2));
        assertThat(id("Z/B/one.mp4")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void two_files_that_changed_places_keep_their_rows() throws Exception {
        write("A/B/one.mp4");
        write("A/B/another.mp4");
        room.scan(root);
        long one = id("A/B/one.mp4");
        long another = id("A/B/another.mp4");

        move("A/B/one.mp4", "A/aside");
        move("A/B/another.mp4", "A/B/one.mp4");
        move("A/aside", "A/B/another.mp4");

        assertThat(scan()).isEqualTo(counts(0, 0, 2, 0, 0));
        assertThat(id("A/B/another.mp4")).isEqualTo(one);
        assertThat(id("A/B/one.mp4")).isEqualTo(another);
        assertSettled();
    }

    @Test
    void a_chain_of_renames_is_followed() throws Exception {
        write("A/B/a");
        write("A/B/bb");
        write("A/B/ccc");
        room.scan(root);
        List<Long> ids = List.of(id("A/B/a"), id("A/B/bb"), id("A/B/ccc"));

        move("A/B/ccc", "A/B/d");
        move("A/B/bb", "A/B/ccc");
        move("A/B/a", "A/B/bb");
        write("A/B/a", "somebody new");

        assertThat(scan()).isEqualTo(counts(1, 0, 3, 0, 0));
        assertThat(List.of(id("A/B/bb"), id("A/B/ccc"), id("A/B/d"))).isEqualTo(ids);
        assertSettled();
    }

    @Test
    void a_file_that_was_renamed_over_another_makes_that_one_missing() throws Exception {
        write("A/B/one.mp4");
        write("A/B/another.mp4");
        room.scan(root);
        long one = id("A/B/one.mp4");

        Files.move(root.resolve("A/B/one.mp4"), root.resolve("A/B/another.mp4"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(scan()).isEqualTo(counts(0, 0, 1, 1, 0));
        assertThat(id("A/B/another.mp4")).isEqualTo(one);
        assertThat(room.missing()).containsExactly("another.mp4");
        assertSettled();
    }

    @Test
    void a_file_that_an_editor_saved_as_a_new_one_is_updated() throws Exception {
        write("A/B/notes.md");
        room.scan(root);
        long id = id("A/B/notes.md");

        write("A/B/notes.tmp", "longer than it was before");
        Files.move(root.resolve("A/B/notes.tmp"), root.resolve("A/B/notes.md"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(scan()).isEqualTo(counts(0, 1, 0, 0, 0));
        assertThat(id("A/B/notes.md")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void a_copy_that_kept_name_and_time_is_the_file_once_the_first_is_gone() throws Exception {
        write("A/B/one.mp4");
        room.scan(root);
        long id = id("A/B/one.mp4");

        Files.createDirectories(root.resolve("A/C"));
        Files.copy(root.resolve("A/B/one.mp4"), root.resolve("A/C/one.mp4"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.delete(root.resolve("A/B/one.mp4"));

        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 0));
        assertThat(id("A/C/one.mp4")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void two_candidates_are_never_guessed() throws Exception {
        write("A/B/cover.jpg");
        write("A/B/kept.jpg");
        room.scan(root);

        for (String copy : List.of("A/C/cover.jpg", "A/D/cover.jpg")) {
            Files.createDirectories(root.resolve(copy).getParent());
            Files.copy(root.resolve("A/B/cover.jpg"), root.resolve(copy), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.delete(root.resolve("A/B/cover.jpg"));

        assertThat(scan()).isEqualTo(counts(2, 0, 0, 1, 1));
        assertSettled();
    }

    @Test
    void hard_links_are_told_apart_by_their_names() throws Exception {
        write("A/B/one.mp4");
        Files.createLink(root.resolve("A/B/two.mp4"), root.resolve("A/B/one.mp4"));
        room.scan(root);
        long one = id("A/B/one.mp4");
        long two = id("A/B/two.mp4");

        Files.createDirectories(root.resolve("A/C"));
        move("A/B/one.mp4", "A/C/one.mp4");
        move("A/B/two.mp4", "A/C/two.mp4");

        assertThat(scan()).isEqualTo(counts(0, 0, 2, 0, 0));
        assertThat(id("A/C/one.mp4")).isEqualTo(one);
        assertThat(id("A/C/two.mp4")).isEqualTo(two);
    }

    @Test
    void a_missing_file_that_turns_up_elsewhere_is_the_same_again() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        room.scan(root);
        long id = id("A/B/one.mp4");
        Path aside = temporary.resolve("aside");
        Files.move(root.resolve("A/B/one.mp4"), aside);
        room.scan(root);

        Files.move(aside, root.resolve("A/again.mp4"));

        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 1));
        assertThat(id("A/again.mp4")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void a_file_turns_up_in_another_root_once_its_old_place_is_known_to_be_missing() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("Other"));
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        room.scan(root);
        long id = id("A/B/one.mp4");

        Files.move(root.resolve("A/B/one.mp4"), other.resolve("one.mp4"));
        assertThat(room.scan(root).summary().filesMissing()).isEqualTo(1);

        assertThat(room.scan(other).summary().filesMoved()).isEqualTo(1);
        assertThat(room.missing()).isEmpty();
        assertThat(room.column("SELECT id FROM material WHERE name = 'one.mp4'"))
                .containsExactly("" + id);
        assertSettled();
    }

    @Test
    void what_moved_is_not_gone_for_the_guard_and_moves_even_where_the_rest_is_withheld() throws Exception {
        for (int i = 0; i < 300; i++) {
            write("A/B/" + i + ".mp4");
        }
        room.scan(root);
        long id = id("A/B/200.mp4");
        for (int i = 0; i < 100; i++) {
            Files.delete(root.resolve("A/B/" + i + ".mp4"));
        }
        Files.createDirectories(root.resolve("C/D"));
        for (int i = 100; i < 300; i++) {
            move("A/B/" + i + ".mp4", "C/D/" + i + ".mp4");
        }

        ScanSummary withheld = room.scan(root).summary();

        assertThat(withheld.filesMoved()).isEqualTo(200);
        assertThat(withheld.filesWithheld()).isEqualTo(100);
        assertThat(id("C/D/200.mp4")).isEqualTo(id);
        ScanSummary accepted = room.scan(root, new ScanOptions(2, List.of(), false, 30, true, false))
                .summary();
        assertThat(accepted).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 100, 0, 200, 0));
        assertSettled();
    }

    @Test
    void a_part_of_a_root_marks_what_left_it_and_the_next_whole_scan_finds_it_again() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        write("A/C/three.mp4");
        room.scan(root);
        long id = id("A/B/one.mp4");
        move("A/B/one.mp4", "A/C/one.mp4");

        assertThat(room.scan(root.resolve("A/B")).summary().filesMissing()).isEqualTo(1);
        assertThat(room.scan(root).summary().filesMoved()).isEqualTo(1);
        assertThat(id("A/C/one.mp4")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void a_part_of_a_root_leaves_what_came_from_elsewhere_to_the_next_whole_scan() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        write("A/C/three.mp4");
        room.scan(root);
        long id = id("A/B/one.mp4");
        move("A/B/one.mp4", "A/C/one.mp4");

        assertThat(room.scan(root.resolve("A/C")).summary().filesAdded()).isEqualTo(1);
        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 2));
        assertThat(id("A/C/one.mp4")).isEqualTo(id);
        assertSettled();
    }

    @Test
    void a_material_of_another_root_outlives_a_scan_of_the_part_that_its_file_went_to() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("Other"));
        Path part = Files.createDirectories(other.resolve("Part"));
        Files.writeString(other.resolve("kept.mp4"), "kept");
        write("A/B/kept.mp4");
        room.scan(root);
        room.scan(other);
        write("A/B/new.mp4");
        room.scan(root);
        long id = id("A/B/new.mp4");
        Files.move(root.resolve("A/B/new.mp4"), part.resolve("new.mp4"));
        room.scan(root);

        assertThat(room.scan(part).summary().filesAdded()).isEqualTo(1);
        assertThat(room.missing()).containsExactly("new.mp4");

        assertThat(room.scan(other).summary().filesMoved()).isEqualTo(1);
        assertThat(room.missing()).isEmpty();
        assertThat(room.column("SELECT id FROM material WHERE name = 'new.mp4'"))
                .containsExactly("" + id);
    }

    @Test
    void a_file_in_the_place_of_a_missing_one_is_it_only_where_nobody_else_came() throws Exception {
        write("A/B/one.mp4");
        write("A/C/other.mp4", "something else");
        room.scan(root);
        long one = id("A/B/one.mp4");
        long other = id("A/C/other.mp4");
        Path aside = temporary.resolve("aside");
        Files.move(root.resolve("A/B/one.mp4"), aside);
        room.scan(root);

        move("A/C/other.mp4", "A/B/one.mp4");
        assertThat(room.scan(root).summary().filesMoved()).isEqualTo(1);

        assertThat(id("A/B/one.mp4")).isEqualTo(other);
        Files.move(aside, root.resolve("A/C/back.mp4"));
        room.scan(root);
        assertThat(id("A/C/back.mp4")).isEqualTo(one);
        assertSettled();
    }

    @Test
    void a_file_that_was_renamed_to_a_missing_one_s_place_keeps_its_own_row() throws Exception {
        write("A/B/a");
        write("A/B/b");
        room.scan(root);
        long a = id("A/B/a");
        Files.delete(root.resolve("A/B/b"));
        room.scan(root);

        move("A/B/a", "A/B/b");

        assertThat(scan()).isEqualTo(counts(0, 0, 1, 0, 0));
        assertThat(id("A/B/b")).isEqualTo(a);
        assertThat(room.missing()).containsExactly("b");
        assertSettled();
    }
}
