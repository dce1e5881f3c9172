package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.Catalogue;
import app.carrel.testing.Invariants;
import app.carrel.testing.Rounds;
import app.carrel.testing.SampleTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scans are aborted at random moments, again and again: `./mvnw -Pslow test -Dtest=AbortLoopTest -Dcarrel.rounds=1000`
@Tag("slow")
class AbortLoopTest {
    private static final int FILES = 4_000;

    @TempDir
    Path folder;

    @Test
    void whenever_a_scan_is_aborted_the_lock_is_free_and_nothing_is_half_written() throws Exception {
        Rounds rounds = Rounds.of("abort", 30);
        Random random = rounds.random();
        SampleTree tree = SampleTree.make(folder.resolve("tree"), FILES, rounds.seed());
        Path data = Files.createDirectory(folder.resolve("data"));
        int aborted = 0;
        long slowest = 0;
        long usual = 50_000_000;
        try (ScanRoom room = new ScanRoom(data)) {
            for (int round = 1; round <= rounds.total(); round++) {
                if (round % 10 == 1) {
                    // From an empty catalogue again, so that there is something to write.
                    room.byHand("DELETE FROM material");
                    room.byHand("DELETE FROM folder");
                }
                long begun = System.nanoTime();
                long scan = room.start(tree.root(), ScanRoom.options());
                LockSupport.parkNanos(random.nextLong(usual));
                long asked = System.nanoTime();
                room.scans.abort();
                room.scans.await(scan);
                ScanRecord ended = room.history.find(scan).orElseThrow();
                assertThat(room.lockIsFree()).as(rounds.at(round)).isTrue();
                if ("completed".equals(ended.status())) {
                    usual = Math.max(1_000_000, (usual + System.nanoTime() - begun) / 2);
                } else {
                    assertThat(ended.errorMessage()).as(rounds.at(round)).isEqualTo("Scan aborted");
                    aborted++;
                    slowest = Math.max(slowest, System.nanoTime() - asked);
                    usual += 1_000_000;
                }
            }
            assertThat(room.scan(tree.root()).summary().filesSeen()).isEqualTo(FILES);
        }
        new Invariants().hold(data);
        assertThat(aborted).isPositive();
        assertThat(contents(data)).isEqualTo(contents(scannedOnce(tree)));
        rounds.done("%d aborted, %d completed before; slowest abort %d ms"
                .formatted(
                        aborted,
                        rounds.total() - aborted,
                        Duration.ofNanos(slowest).toMillis()));
    }

    private Path scannedOnce(SampleTree tree) throws Exception {
        Path data = Files.createDirectory(folder.resolve("once"));
        try (ScanRoom room = new ScanRoom(data)) {
            room.scan(tree.root());
        }
        return data;
    }

    private static Object contents(Path data) throws Exception {
        try (Catalogue catalogue = Catalogue.open(data)) {
            return catalogue.present();
        }
    }
}
