package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Rescue;
import app.carrel.testing.Catalogue;
import app.carrel.testing.Invariants;
import app.carrel.testing.Rounds;
import app.carrel.testing.SampleTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup taken at a random moment of a scan and restored elsewhere is a state that was once committed: batches are
/// whole or absent, and what had been told as done is there.
///
/// `-Dcarrel.rounds=50` makes more rounds of it.
class BackupWhileScanningTest {
    private static final int FILES = 30_000;

    @TempDir
    private Path folder;

    private final Rounds rounds = Rounds.of("backup while scanning", 3);

    @Test
    void a_backup_from_the_middle_of_a_scan_is_a_committed_state() throws Exception {
        Random random = rounds.random();
        Path root =
                SampleTree.make(folder.resolve("tree"), FILES, rounds.seed()).root();
        int inTheMiddle = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            Path data = Files.createDirectories(folder.resolve("data-" + round));
            Path elsewhere = Files.createDirectories(folder.resolve("elsewhere-" + round));
            Path zip = folder.resolve("backup-" + round + ".zip");
            try (ScanRoom room = new ScanRoom(data)) {
                long id = room.start(root, ScanRoom.options());
                int before = awaitRows(room, random.nextInt(FILES * 2 / 3));
                room.database.backup(zip);
                Rescue.ofClosed(elsewhere).restore(zip);
                new Invariants().holdAfterAKill(elsewhere);
                int held = held(elsewhere);
                room.scans.await(id);
                assertThat(held).as(rounds.at(round)).isBetween(before, FILES);
                inTheMiddle += held > 0 && held < FILES ? 1 : 0;
            }
            try (ScanRoom restored = new ScanRoom(elsewhere)) {
                assertThat(restored.scan(root).status()).isEqualTo("completed");
                assertThat(restored.present()).as(rounds.at(round)).hasSize(FILES);
            }
            new Invariants().hold(elsewhere);
        }
        rounds.done("%d of them from the middle of a scan's writing".formatted(inTheMiddle));
    }

    /// Waits until the scan has written so many.
    ///
    /// @return how many it has written then
    private static int awaitRows(ScanRoom room, int least) {
        return await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () -> Integer.parseInt(
                                room.column("SELECT COUNT(*) FROM material").getFirst()),
                        rows -> rows >= least);
    }

    private static int held(Path dataFolder) throws Exception {
        try (Catalogue catalogue = Catalogue.open(dataFolder)) {
            return catalogue.present().size();
        }
    }
}
