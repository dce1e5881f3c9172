package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.Folder;
import app.carrel.catalog.Material;
import app.carrel.catalog.MaterialKind;
import app.carrel.catalog.Root;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the writer and the end of a scan write by JDBC is what the entities read.
@Timeout(120)
class RowsAndEntitiesTest extends ScannedCourses {
    RowsAndEntitiesTest() {
        super(Catalog.ENTITIES);
    }

    @BeforeEach
    void writeCourses() throws IOException {
        for (int i = 0; i < 120; i++) {
            write("A/B/" + i + " – lecture.mp4");
        }
        write("A/B/Notes/text.pdf");
    }

    @Test
    void every_row_that_a_first_scan_inserts_reads_as_the_disk_is() throws Exception {
        long scan = room.scan(root).id();

        assertThatEntitiesReadAsTheDisk();
        assertThat(all(Material.class)).allSatisfy(material -> {
            assertThat(material.firstScanId()).isEqualTo(scan);
            assertThat(material.missingScanId()).isNull();
        });
        assertThat(all(Root.class))
                .singleElement()
                .satisfies(row -> assertThat(row.path().text()).isEqualTo(root.toString()));
    }

    @Test
    void every_row_that_a_later_scan_updates_moves_or_marks_does_too() throws Exception {
        room.scan(root);
        Files.writeString(root.resolve("A/B/3 – lecture.mp4"), "longer than it was before, by far");
        Files.delete(root.resolve("A/B/4 – lecture.mp4"));
        Files.createDirectories(root.resolve("C"));
        Files.move(root.resolve("A/B/5 – lecture.mp4"), root.resolve("C/five.epub"));
        Files.move(root.resolve("A/B/Notes"), root.resolve("C/Notes"));
        write("C/new.zip");

        long scan = room.scan(root).id();

        assertThatEntitiesReadAsTheDisk();
        assertThat(all(Material.class))
                .filteredOn(material -> material.missingScanId() != null)
                .singleElement()
                .satisfies(material -> assertThat(material.missingScanId()).isEqualTo(scan));
    }

    private void assertThatEntitiesReadAsTheDisk() throws IOException {
        Map<Long, Folder> folders =
                all(Folder.class).stream().collect(Collectors.toMap(Folder::id, Function.identity()));
        for (Folder folder : folders.values()) {
            Path path = pathOf(folder, folders);
            assertThat(folder.depth()).isEqualTo(path.getNameCount() - root.getNameCount());
            assertThat(folder.modifiedMicros()).isEqualTo(micros(path));
            assertThat(folder.fileKey()).isEqualTo(inode(path));
        }
        for (Material material : all(Material.class)) {
            Folder folder = Objects.requireNonNull(folders.get(material.folderId()));
            Path path = material.name().resolve(pathOf(folder, folders));
            if (material.missingScanId() == null) {
                assertThat(material.size()).isEqualTo(Files.size(path));
                assertThat(material.modifiedMicros()).isEqualTo(micros(path));
                assertThat(material.fileKey()).isEqualTo(inode(path));
                assertThat(material.kind())
                        .isEqualTo(MaterialKind.of(path.getFileName().toString()));
            } else {
                assertThat(path).doesNotExist();
            }
        }
    }

    private Path pathOf(Folder folder, Map<Long, Folder> folders) {
        Long parent = folder.parentId();
        return parent == null
                ? root
                : folder.name().resolve(pathOf(Objects.requireNonNull(folders.get(parent)), folders));
    }

    private <T> List<T> all(Class<T> entity) {
        return room.database.read(session ->
                session.createQuery("from " + entity.getSimpleName(), entity).list());
    }

    private static long micros(Path path) throws IOException {
        return Files.getLastModifiedTime(path).to(TimeUnit.MICROSECONDS);
    }

    private static long inode(Path path) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:ino")).longValue();
    }
}
