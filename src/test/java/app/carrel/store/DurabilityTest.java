package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.OtherProcess;
import app.carrel.testing.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes without a pause, and syncs now and then, is killed at random moments: what it had synced is
/// there, and the catalogue opens without complaint.
///
/// `-Dcarrel.rounds=100` makes more rounds of it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills with SIGKILL")
class DurabilityTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasSyncedOutlivesAKillAtAnyMoment() throws Exception {
        Rounds rounds = Rounds.of("kill -9 while writing", 8);
        Random random = rounds.random();
        for (int round = 1; round <= rounds.total(); round++) {
            Path synced = folder.resolve("synced-" + round);
            try (OtherProcess writer =
                    OtherProcess.java(WriterUntilKilled.class, folder.toString(), synced.toString())) {
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> lines(synced) > 3 + random.nextInt(60) || !writer.isAlive());
                assertThat(writer.isAlive()).as(writer.err()).isTrue();
                writer.kill();
            }
            try (Database database = new Shelf(folder).open()) {
                assertThat(Shelf.count(database)).as(rounds.at(round)).isGreaterThanOrEqualTo(last(synced));
            }
        }
        rounds.done("every row that was synced");
    }

    private static long lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).lines().count() : 0;
    }

    /// The last line that was written whole.
    private static long last(Path file) throws IOException {
        String text = Files.readString(file);
        String whole = text.substring(0, text.lastIndexOf('\n'));
        return Long.parseLong(whole.substring(whole.lastIndexOf('\n') + 1));
    }
}
