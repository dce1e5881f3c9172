package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a scan makes of a real folder in a real database.
@Timeout(60)
class ScanTest extends ScannedCourses {
    @Test
    void a_first_scan_adds_every_file_and_counts_categories_and_courses() throws Exception {
        write("Databases/SQL/01 - Joins.mp4");
        write("Databases/SQL/Extras/notes.pdf");
        write("Databases/loose.txt");
        write("at the top.txt");
        Files.createDirectories(root.resolve("Empty/Course"));

        ScanRecord scan = room.scan(root);

        assertThat(scan.status()).isEqualTo("completed");
        assertThat(scan.progress()).isEqualTo(100);
        assertThat(scan.startedBy()).isEqualTo("anna@desk");
        // Two stand-ins: for the file in the root, and for the file in the category.
        assertThat(scan.summary()).isEqualTo(new ScanSummary(2, 3, 4, 0, 0, 0, 0, 0, 0));
        assertThat(room.present()).containsExactly("01 - Joins.mp4", "at the top.txt", "loose.txt", "notes.pdf");
        assertThat(room.lockIsFree()).isTrue();
    }

    @Test
    void a_second_scan_of_the_same_finds_all_unchanged() throws Exception {
        write("A/B/one.mp4");
        write("A/B/C/two.mp4");
        room.scan(root);

        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, 2, 0));
    }

    @Test
    void each_change_is_counted_once_and_rows_keep_their_ids() throws Exception {
        write("A/B/kept.mp4");
        write("A/B/longer.mp4");
        write("A/B/touched.mp4");
        write("A/B/deleted.mp4");
        room.scan(root);
        String id =
                room.column("SELECT id FROM material WHERE name = 'longer.mp4'").getFirst();

        Files.writeString(root.resolve("A/B/longer.mp4"), "much longer than before");
        Files.setLastModifiedTime(
                root.resolve("A/B/touched.mp4"), FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
        Files.delete(root.resolve("A/B/deleted.mp4"));
        write("A/B/new.mp4");
        ScanRecord second = room.scan(root);

        assertThat(second.summary()).isEqualTo(new ScanSummary(1, 1, 1, 2, 0, 1, 0, 1, 0));
        assertThat(room.missing()).containsExactly("deleted.mp4");
        assertThat(room.column("SELECT id FROM material WHERE name = 'longer.mp4'"))
                .containsExactly(id);
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, 4, 0));
    }

    @Test
    void a_file_that_comes_back_is_the_same_material_again() throws Exception {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        room.scan(root);
        Files.delete(root.resolve("A/B/one.mp4"));
        room.scan(root);
        assertThat(room.missing()).containsExactly("one.mp4");

        write("A/B/one.mp4");
        ScanRecord third = room.scan(root);

        assertThat(third.summary().filesAdded()).isEqualTo(1);
        assertThat(room.missing()).isEmpty();
        assertThat(room.present()).containsExactly("one.mp4", "two.mp4");
    }

    @Test
    void a_folder_that_is_gone_takes_its_materials_along_and_brings_them_back() throws Exception {
        write("A/B/C/one.mp4");
        write("A/B/C/D/two.mp4");
        write("A/E/three.mp4");
        room.scan(root);

        Path aside = temporary.resolve("aside");
        Files.move(root.resolve("A/B"), aside);
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 2, 0, 1, 0));
        assertThat(room.missing()).containsExactly("one.mp4", "two.mp4");

        Files.move(aside, root.resolve("A/B"));
        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(2);
        assertThat(room.missing()).isEmpty();
        assertThat(room.present()).hasSize(3);
    }

    @Test
    void hidden_files_and_what_systems_leave_behind_are_passed_over() throws Exception {
        write("A/B/seen.mp4");
        write("A/B/.hidden");
        write("A/.git/config");
        write("A/B/Thumbs.db");
        write("A/B/DESKTOP.INI");
        write("lost+found/x");

        room.scan(root);

        assertThat(room.present()).containsExactly("seen.mp4");
    }

    @Test
    void the_setting_includes_hidden_files_and_patterns_exclude_others() throws Exception {
        write("A/B/seen.mp4");
        write("A/B/.hidden");
        write("A/B/draft.tmp");
        write("A/Old/x.mp4");

        room.scan(root, new ScanOptions(2, List.of("*.tmp", "A/Old"), true, 30, false, false));

        assertThat(room.present()).containsExactly(".hidden", "seen.mp4");
    }

    @Test
    void what_a_new_pattern_hides_is_not_looked_for_and_stays_as_it_was() throws Exception {
        write("A/B/seen.mp4");
        write("A/B/draft.tmp");
        write("A/Old/Deep/x.mp4");
        room.scan(root);
        ScanOptions hiding = new ScanOptions(2, List.of("*.tmp", "A/Old"), false, 30, false, false);

        ScanSummary summary = room.scan(root, hiding).summary();

        assertThat(summary.filesMissing()).isZero();
        assertThat(room.present()).containsExactly("draft.tmp", "seen.mp4", "x.mp4");
    }

    @Test
    void links_to_files_are_files_and_links_to_folders_are_not_followed() throws Exception {
        write("A/B/real.mp4");
        Path outside = Files.writeString(temporary.resolve("outside.pdf"), "twelve bytes");
        Files.createSymbolicLink(root.resolve("A/B/link.pdf"), outside);
        Files.createSymbolicLink(root.resolve("A/B/nowhere.pdf"), temporary.resolve("gone"));
        Files.createSymbolicLink(root.resolve("A/B/loop"), root);
        Files.createSymbolicLink(root.resolve("A/B/self"), Path.of("self"));

        ScanRecord scan = room.scan(root);

        assertThat(room.present()).containsExactly("link.pdf", "real.mp4");
        assertThat(room.column("SELECT size FROM material WHERE name = 'link.pdf'"))
                .containsExactly("12");
        assertThat(scan.summary().problems()).isZero();
    }

    @Test
    void a_root_that_is_gone_fails_with_a_sentence_and_changes_nothing() throws Exception {
        write("A/B/one.mp4");
        room.scan(root);
        Files.move(root, temporary.resolve("elsewhere"));

        ScanRecord scan = room.scan(root, new ScanOptions(2, List.of(), false, 30, true, false));

        assertThat(scan.status()).isEqualTo("failed");
        assertThat(scan.errorCode()).isEqualTo("root_missing");
        assertThat(scan.errorMessage()).contains(root.toString()).contains("drive connected?");
        assertThat(room.missing()).isEmpty();
        assertThat(room.lockIsFree()).isTrue();
    }

    @Test
    void a_root_that_is_empty_where_it_held_files_fails_even_when_missing_is_accepted() throws Exception {
        write("A/B/one.mp4");
        room.scan(root);
        Files.move(root.resolve("A"), temporary.resolve("elsewhere"));

        ScanRecord scan = room.scan(root, new ScanOptions(2, List.of(), false, 30, true, false));

        assertThat(scan.errorCode()).isEqualTo("root_empty");
        assertThat(room.missing()).isEmpty();
    }

    @Test
    void too_many_gone_files_are_withheld_until_they_are_accepted() throws Exception {
        for (int i = 0; i < 200; i++) {
            write("A/B" + i % 10 + "/" + i + ".mp4");
        }
        room.scan(root);
        for (int i = 0; i < 70; i++) {
            Files.delete(root.resolve("A/B" + i % 10 + "/" + i + ".mp4"));
        }

        ScanSummary withheld = room.scan(root).summary();
        ScanSummary again = room.scan(root).summary();
        ScanSummary accepted = room.scan(root, new ScanOptions(2, List.of(), false, 30, true, false))
                .summary();

        assertThat(withheld.filesWithheld()).isEqualTo(70);
        assertThat(withheld.filesMissing()).isZero();
        assertThat(again.filesWithheld()).isEqualTo(70);
        assertThat(accepted.filesMissing()).isEqualTo(70);
        assertThat(room.missing()).hasSize(70);
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 10, 0, 0, 0, 0, 0, 130, 0));
    }

    @Test
    void a_folder_inside_a_root_is_scanned_alone() throws Exception {
        write("A/B/one.mp4");
        write("A/C/two.mp4");
        room.scan(root);
        write("A/B/three.mp4");
        Files.delete(root.resolve("A/C/two.mp4"));

        ScanRecord part = room.scan(root.resolve("A/B"));

        assertThat(part.summary()).isEqualTo(new ScanSummary(1, 1, 1, 0, 0, 0, 0, 1, 0));
        assertThat(room.missing()).isEmpty();
        assertThat(room.column("SELECT path FROM root")).containsExactly(root.toString());
    }

    @Test
    void a_scan_that_lost_its_lock_to_somebody_s_hand_writes_nothing_more() throws Exception {
        write("A/B/one.mp4");
        ScanScope scope = new ScanScope(null, root, root);
        ScanLedger.Begin.Begun begun = (ScanLedger.Begin.Begun) room.ledger.begin(scope);
        room.byHand("UPDATE scan_history SET status = 'failed' WHERE status = 'pending'");
        room.byHand("UPDATE scan_lock SET is_locked = FALSE");

        assertThat(room.ledger.start(ScanLedger.task(begun.scan().id()))).isFalse();
        assertThat(room.ledger.renew(ScanLedger.task(begun.scan().id()))).isFalse();
        assertThat(room.scan(root).status()).isEqualTo("completed");
    }

    @Test
    void names_that_are_no_text_are_catalogued_and_found_again() throws Exception {
        Path folder = Files.createDirectories(root.resolve("A/B"));
        Process touch = new ProcessBuilder(
                        "sh", "-c", "touch \"$(printf 'bad\\377name.mp4')\" \"$(printf 'bad\\376name.mp4')\"")
                .directory(folder.toFile())
                .start();
        assertThat(touch.waitFor()).isZero();

        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(2);
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(2);
        assertThat(room.present()).containsExactly("bad\uFFFDname.mp4", "bad\uFFFDname.mp4");
    }

    @Test
    void scan_ids_only_grow() throws SQLException, IOException {
        write("A/B/one.mp4");
        long first = room.scan(root).id();
        room.byHand("DELETE FROM scan_history");

        assertThat(room.scan(root).id()).isGreaterThan(first);
    }
}
