package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.Invariants;
import app.carrel.testing.SampleTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Something keeps the lock's row to itself for half a minute, so that no lease can be renewed and no batch written.
@Tag("slow")
class BlockedLeaseTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_lease_that_cannot_be_written_for_half_a_minute_ends_no_scan() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 3_000, 1);
        Path data = Files.createDirectory(folder.resolve("data"));
        CountDownLatch release = new CountDownLatch(1);
        try (ScanRoom room = new ScanRoom(data)) {
            long scan = room.start(tree.root(), ScanRoom.options());
            CountDownLatch kept = new CountDownLatch(1);
            CompletableFuture<Void> keeper = CompletableFuture.runAsync(() -> keepTheLock(room, kept, release));
            kept.await();
            long until = System.nanoTime() + HALF_A_MINUTE.toNanos();
            await().atMost(Duration.ofMinutes(1)).until(() -> System.nanoTime() - until > 0);
            assertThat(room.history.find(scan).orElseThrow().status()).isIn("pending", "running");

            release.countDown();
            keeper.join();
            room.scans.await(scan);

            assertThat(room.history.find(scan).orElseThrow().status()).isEqualTo("completed");
            assertThat(room.present()).hasSize(3_000);
        }
        new Invariants().hold(data);
    }

    private static void keepTheLock(ScanRoom room, CountDownLatch kept, CountDownLatch release) {
        room.database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE scan_lock SET heartbeat_at = heartbeat_at WHERE id = 1");
                kept.countDown();
                release.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return null;
        });
    }
}
