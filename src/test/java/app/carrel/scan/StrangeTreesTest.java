package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.SearchPage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Trees that are no shelf of lectures: links, pipes, devices, the kernel's own files, and every kind of too much.
@Timeout(300)
@EnabledOnOs(value = OS.LINUX, disabledReason = "makes what only a Unix has")
class StrangeTreesTest extends ScannedCourses {
    private static final int MANY = 200_000;
    private static final int LEVELS = 1_000;

    @Test
    void links_that_lead_in_circles_out_or_nowhere_end_and_count_once_or_not_at_all() throws Exception {
        Path course = Files.createDirectories(root.resolve("A/B"));
        Files.writeString(course.resolve("real.txt"), "real");
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("unseen.txt"), "unseen");
        Files.writeString(outside.resolve("target.txt"), "twelve bytes");
        Files.createSymbolicLink(course.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(course.resolve("round"), root);
        Files.createSymbolicLink(course.resolve("self"), Path.of("self"));
        Files.createSymbolicLink(course.resolve("there"), Path.of("back"));
        Files.createSymbolicLink(course.resolve("back"), Path.of("there"));
        Files.createSymbolicLink(course.resolve("out"), outside);
        Files.createSymbolicLink(course.resolve("nowhere"), Path.of("not there"));
        Files.createSymbolicLink(course.resolve("file.txt"), outside.resolve("target.txt"));
        Files.createSymbolicLink(course.resolve("link to link.txt"), course.resolve("file.txt"));

        ScanRecord scan = room.scan(root);

        assertThat(scan.summary()).isEqualTo(new ScanSummary(1, 1, 3, 0, 0, 0, 0, 0, 0));
        assertThat(room.present()).containsExactly("file.txt", "link to link.txt", "real.txt");
        assertThat(room.column("SELECT size FROM material ORDER BY name")).containsExactly("12", "12", "4");
    }

    @Test
    void pipes_sockets_and_devices_are_neither_opened_nor_counted() throws Exception {
        Path course = Files.createDirectories(root.resolve("A/B"));
        Files.writeString(course.resolve("real.txt"), "real");
        run("mkfifo", course.resolve("pipe").toString());
        Files.createSymbolicLink(course.resolve("device"), Path.of("/dev/zero"));
        Files.createSymbolicLink(course.resolve("linked pipe"), Path.of("pipe"));
        if (System.getProperty("user.name").equals("root")) {
            run("mknod", course.resolve("null").toString(), "c", "1", "3");
        }
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(course.resolve("socket")));

            assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 1, 0, 0, 0, 0, 0, 0));
            assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, 1, 0));
        }
    }

    @Test
    void a_scan_of_what_the_kernel_shows_of_a_process_ends() {
        Path process = Path.of("/proc", Long.toString(ProcessHandle.current().pid()));

        ScanRecord scan = room.scan(process);

        assertThat(scan.status()).isEqualTo("completed");
        assertThat(room.present()).contains("cmdline", "status");
    }

    @Test
    void a_folder_of_200_000_files_is_one_folder() throws Exception {
        Path course = Files.createDirectories(root.resolve("A/B"));
        for (int i = 0; i < MANY; i++) {
            Files.createFile(course.resolve(i + ".mp4"));
        }

        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, MANY, 0, 0, 0, 0, 0, 0));
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, MANY, 0));
        Files.delete(course.resolve("7.mp4"));
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 1, 0, MANY - 1, 0));
        assertThat(room.missing()).containsExactly("7.mp4");
    }

    @Test
    void what_lies_1_000_levels_deep_is_found_and_opens() throws Exception {
        Path deep = root;
        for (int level = 1; level <= LEVELS; level++) {
            deep = deep.resolve("d");
        }
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("bottom.txt"), "here");

        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(1);
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(1);
        assertThat(Files.readString(found("bottom").getFirst().file())).isEqualTo("here");
        Files.move(root.resolve("d/d"), root.resolve("d/e"));
        assertThat(room.scan(root).summary().filesMoved()).isEqualTo(1);
    }

    @Test
    void times_from_1901_to_2446_are_kept_to_the_microsecond() throws Exception {
        Path course = Files.createDirectories(root.resolve("A/B"));
        List<Instant> times = List.of(
                Instant.parse("1901-12-14T00:00:00.000001Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("2038-01-19T03:14:08.123456Z"),
                Instant.parse("2262-04-11T23:47:17Z"),
                Instant.parse("2446-05-10T22:38:54.999999Z"));
        for (int i = 0; i < times.size(); i++) {
            Path file = Files.createFile(course.resolve("time " + i));
            // Java itself would cut off what does not fit into 64 bits of nanoseconds.
            run("touch", "--date=" + times.get(i), file.toString());
            assumeTrue(
                    Files.getLastModifiedTime(file).toInstant().equals(times.get(i)),
                    "this file system does not keep " + times.get(i));
        }

        room.scan(root);

        assertThat(found("time")).extracting(SearchPage.Hit::modifiedAt).containsExactlyInAnyOrderElementsOf(times);
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(times.size());
    }

    @Test
    void sizes_from_nothing_to_more_than_a_double_can_count_are_exact() throws Exception {
        Path roomy = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(roomy), "only a file system in memory has files that large");
        Path large = Files.createTempDirectory(roomy, "carrel-test");
        try {
            Path course = Files.createDirectories(large.resolve("A/B"));
            long size = (1L << 53) + 1;
            Files.createFile(course.resolve("large nothing"));
            try (RandomAccessFile sparse =
                    new RandomAccessFile(course.resolve("large file").toFile(), "rw")) {
                sparse.setLength(size);
            }

            room.scan(large);

            assertThat(found("large")).extracting(SearchPage.Hit::size).containsExactlyInAnyOrder(0L, size);
            assertThat(room.column("SELECT bytes FROM folder WHERE name = 'B'")).containsExactly(Long.toString(size));
            assertThat(room.scan(large).summary().filesUnchanged()).isEqualTo(2);
        } finally {
            run("rm", "-rf", large.toString());
        }
    }

    private List<SearchPage.Hit> found(String text) {
        return new Catalog(room.database).search(text, 100).hits();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
