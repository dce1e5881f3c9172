package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// A root on a real disk whose files and folders are moved about between scans.
abstract class MovingCourses extends ScannedCourses {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06Z");

    /// Each with its own time, as files have that were not made by a test.
    @Override
    void write(String path, String text) throws IOException {
        super.write(path, text);
        FileTime time = FileTime.from(LONG_AGO.plusSeconds(path.hashCode() & 0xffff));
        Files.setLastModifiedTime(root.resolve(path), time);
    }

    void move(String from, String to) throws IOException {
        Files.move(root.resolve(from), root.resolve(to));
    }

    ScanSummary scan() {
        return room.scan(root).summary().withFound(0, 0);
    }

    static ScanSummary counts(long added, long updated, long moved, long missing, long unchanged) {
        return new ScanSummary(0, 0, added, updated, moved, missing, 0, unchanged, 0);
    }

    /// The id of the present material at a place below the root.
    long id(String path) {
        return CatalogueState.of(room).presentAt(path);
    }

    /// Nothing is left open: figures and rows agree, and another scan finds all as it is.
    void assertSettled() {
        CatalogueState.of(room).assertFiguresAgree();
        CatalogueState before = CatalogueState.of(room);
        ScanSummary again = room.scan(root).summary();
        assertThat(again.filesUnchanged()).isEqualTo(again.filesSeen());
        assertThat(again.filesMissing()).isZero();
        assertThat(CatalogueState.of(room)).isEqualTo(before);
    }
}
