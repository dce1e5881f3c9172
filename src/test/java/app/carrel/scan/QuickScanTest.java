package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A quick scan looks into those folders alone whose own time of change is another.
@Timeout(60)
class QuickScanTest extends ScannedCourses {
    private static final ScanOptions QUICK = new ScanOptions(2, List.of(), false, 30, false, true);
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    @BeforeEach
    void writeOldCourses() throws IOException {
        write("A/B/one.mp4");
        write("A/B/two.mp4");
        write("A/C/Deep/three.mp4");
        write("D/four.mp4");
        growOld();
    }

    @Test
    void nothing_changed_is_found_unchanged() {
        room.scan(root);

        assertThat(room.scan(root, QUICK).summary()).isEqualTo(new ScanSummary(2, 3, 0, 0, 0, 0, 0, 4, 0));
    }

    @Test
    void what_was_added_moved_and_deleted_is_seen_and_what_changed_in_place_is_not() throws Exception {
        room.scan(root);
        Files.writeString(root.resolve("A/C/Deep/three.mp4"), "changed in place");
        write("A/B/new.mp4");
        Files.delete(root.resolve("A/B/one.mp4"));
        Files.move(root.resolve("D"), root.resolve("A/D"));

        assertThat(room.scan(root, QUICK).summary()).isEqualTo(new ScanSummary(1, 3, 1, 0, 1, 1, 0, 2, 0));
        assertThat(room.scan(root).summary().filesUpdated()).isEqualTo(1);
    }

    @Test
    void a_folder_that_is_gone_is_gone_with_all_in_it() throws Exception {
        room.scan(root);
        Files.delete(root.resolve("A/C/Deep/three.mp4"));
        Files.delete(root.resolve("A/C/Deep"));

        assertThat(room.scan(root, QUICK).summary().filesMissing()).isEqualTo(1);
        assertThat(room.missing()).containsExactly("three.mp4");
    }

    @Test
    void after_a_scan_that_broke_off_everything_is_listed() throws Exception {
        room.scan(root);
        write("A/C/Deep/Deeper/five.mp4");
        // The folder was written, then the scan broke off before it came to what is in it.
        room.byHand("UPDATE folder SET modified_micros = " + micros("A/C/Deep") + " WHERE name = 'Deep'");
        room.byHand("UPDATE root SET walked_micros = 0");

        assertThat(room.scan(root, QUICK).summary().filesAdded()).isEqualTo(1);
    }

    @Test
    void a_folder_that_changed_shortly_before_it_was_listed_is_listed_again() throws Exception {
        write("A/B/fresh.mp4");
        room.scan(root);
        FileTime time = Files.getLastModifiedTime(root.resolve("A/B"));
        write("A/B/within the same tick.mp4");
        Files.setLastModifiedTime(root.resolve("A/B"), time);

        assertThat(room.scan(root, QUICK).summary().filesAdded()).isEqualTo(1);
    }

    @Test
    void a_root_that_is_empty_where_it_held_files_fails_a_quick_scan_too() throws Exception {
        room.scan(root);
        Files.move(root, temporary.resolve("elsewhere"));
        Files.createDirectory(root);

        assertThat(room.scan(root, QUICK).errorCode()).isEqualTo("root_empty");
    }

    private long micros(String folder) throws IOException {
        return Files.getLastModifiedTime(root.resolve(folder)).to(TimeUnit.MICROSECONDS);
    }

    /// As folders are that were not made by a test.
    private void growOld() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
            }
        }
    }
}
