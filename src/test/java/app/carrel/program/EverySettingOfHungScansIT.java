package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FaultyMount;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings by which a scan is judged, edited while one hangs.
@Tag("fuse")
class EverySettingOfHungScansIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    /// Nobody is judged within the time of a test.
    private static final String NOBODY_JUDGED = "\"heartbeat_timeout_seconds\": 601, \"monitor_interval_seconds\": 600";

    @TempDir
    Path folder;

    private FaultyMount share;
    private EditedServer server;

    @BeforeEach
    void serveAShare() throws IOException {
        Path disk = SampleTree.make(folder.resolve("disk"), 50, 1).root();
        share = FaultyMount.of(disk, folder);
        server = EditedServer.start(BuiltProgram.with(folder.resolve("data")), NOBODY_JUDGED);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
        share.close();
    }

    @Test
    void heartbeat_timeout_seconds_gives_up_the_scan_that_hangs() throws Exception {
        long scan = hang(OptionalInt.empty());
        server.edit("\"heartbeat_timeout_seconds\": 2, \"monitor_interval_seconds\": 1");
        assertThat(server.library().await(scan).errorMessage()).isEqualTo("Task heartbeat timeout");
    }

    @Test
    void monitor_interval_seconds_says_how_often_that_is_judged() throws Exception {
        long scan = hang(OptionalInt.of(1));
        await().atMost(LIMIT).until(() -> !server.library().status().heartbeatAlive());
        assertThat(server.library().status().isScanning()).isTrue();
        server.edit("\"heartbeat_timeout_seconds\": 601, \"monitor_interval_seconds\": 1");
        assertThat(server.library().await(scan).errorMessage()).isEqualTo("Task heartbeat timeout");
    }

    @Test
    void shutdown_timeout_seconds_says_how_long_the_end_waits() throws Exception {
        long scan = hang(OptionalInt.empty());
        server.edit("\"shutdown_timeout_seconds\": 1");
        server.process().signal("TERM");
        assertThat(server.process().awaitExit(Duration.ofSeconds(20))).isZero();
        assertThat(server.process().out())
                .contains("Task scan_" + scan + " did not stop within 1 s - marking as failed");
    }

    @Test
    void scan_threads_list_folders_side_by_side() throws Exception {
        server.edit(NOBODY_JUDGED + ", \"scan_threads\": 5");
        // Not the root itself: that is looked at before anybody walks.
        share.misbehave("stall /" + category());
        server.library().scan(ScanRequest.of(share.folder()));
        Path threads = Path.of("/proc", Long.toString(server.process().pid()), "task");
        await().atMost(LIMIT).until(() -> walkers(threads) == 5);
    }

    private String category() throws IOException {
        try (Stream<Path> categories = Files.list(folder.resolve("disk"))) {
            return String.valueOf(categories
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow()
                    .getFileName());
        }
    }

    private long hang(OptionalInt timeout) throws IOException {
        share.misbehave("stall /");
        long scan = server.library().scan(new ScanRequest(share.folder(), false, false, timeout));
        await().atMost(LIMIT)
                .until(() -> share.folder()
                        .toString()
                        .equals(server.library().status().currentPath()));
        return scan;
    }

    private static long walkers(Path threads) throws IOException {
        try (Stream<Path> all = Files.list(threads)) {
            return all.filter(thread -> name(thread).startsWith("carrel-walker"))
                    .count();
        }
    }

    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }
}
