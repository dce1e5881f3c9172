package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.scan.ScanChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a scan found changed can be read afterwards, by kind.
@Timeout(60)
class ScanChangesTest extends ScannedCourses {
    @BeforeEach
    void writeCourses() throws IOException {
        write("A/B/kept.mp4");
        write("A/B/changed.mp4");
        write("A/B/moved.mp4");
        write("A/B/deleted.mp4");
        write("C/one.mp4");
    }

    @Test
    void the_first_scan_of_a_root_has_no_list() {
        assertThat(changes(room.scan(root))).isEmpty();
    }

    @Test
    void each_change_stands_in_the_list_of_its_scan_once_and_says_where_it_was() throws Exception {
        room.scan(root);
        Files.writeString(root.resolve("A/B/changed.mp4"), "another text than before");
        Files.createDirectories(root.resolve("A/Z"));
        Files.move(root.resolve("A/B/moved.mp4"), root.resolve("A/Z/now here.mp4"));
        Files.delete(root.resolve("A/B/deleted.mp4"));
        Files.move(root.resolve("C"), root.resolve("D"));
        write("A/B/new.mp4");

        ScanRecord scan = room.scan(root);

        assertThat(changes(scan))
                .containsExactly(
                        "MOVED folder C -> D",
                        "MOVED A/B/moved.mp4 -> A/Z/now here.mp4",
                        "ADDED A/B/new.mp4",
                        "UPDATED A/B/changed.mp4",
                        "MISSING A/B/deleted.mp4");
        assertThat(changes(room.scan(root))).isEmpty();
        assertThat(changes(scan)).hasSize(5);
    }

    @Test
    void what_comes_back_is_listed_as_added() throws Exception {
        room.scan(root);
        Path aside = temporary.resolve("aside");
        Files.move(root.resolve("A/B/kept.mp4"), aside);
        room.scan(root);
        Files.move(aside, root.resolve("A/B/kept.mp4"));

        assertThat(changes(room.scan(root))).containsExactly("ADDED A/B/kept.mp4");
    }

    @Test
    void a_list_can_be_read_by_kind_and_in_pages() throws Exception {
        room.scan(root);
        for (int i = 0; i < 5; i++) {
            write("A/B/new " + i + ".mp4");
        }
        Files.delete(root.resolve("A/B/deleted.mp4"));
        long scan = room.scan(root).id();

        List<ScanChange> first = room.history.changes(scan, Optional.of(Kind.ADDED), 3, 0);
        List<ScanChange> rest = room.history.changes(
                scan, Optional.of(Kind.ADDED), 3, first.getLast().number());

        assertThat(first).hasSize(3);
        assertThat(rest).hasSize(2);
        assertThat(rest).doesNotContainAnyElementsOf(first);
    }

    @Test
    void only_the_newest_lists_are_kept() throws Exception {
        room.scan(root);
        for (int i = 0; i < 23; i++) {
            write("A/B/new " + i + ".mp4");
            room.scan(root);
        }

        assertThat(room.column("SELECT COUNT(DISTINCT scan_id) FROM scan_change"))
                .containsExactly("20");
    }

    private List<String> changes(ScanRecord scan) {
        return room.history.changes(scan.id(), Optional.empty(), 100, 0).stream()
                .map(change -> change.kind()
                        + (change.isFolder() ? " folder " : " ")
                        + (change.oldPath() == null ? "" : below(change.oldPath()) + " -> ")
                        + below(change.path()))
                .toList();
    }

    private String below(String path) {
        return root.relativize(Path.of(path)).toString();
    }
}
