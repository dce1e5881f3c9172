package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.OtherProcess;
import app.carrel.testing.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a kill at any moment would leave holds each transaction whole or not at all, whatever tables it changed and
/// whoever else changed some: a process that writes without a pause is stopped again and again, and what it has
/// written so far is opened elsewhere.
///
/// `-Dcarrel.rounds=400` makes more rounds of it.
@EnabledOnOs(value = OS.LINUX, disabledReason = "stops with SIGSTOP and waits for it by /proc")
class WholeTransactionsTest {
    @TempDir
    private Path folder;

    @Test
    void aKillLeavesNoTransactionByHalves() throws Exception {
        Rounds rounds = Rounds.of("kill between two tables", 20);
        Random random = rounds.random();
        Path synced = folder.resolve("synced");
        Shelf shelf = new Shelf(Files.createDirectory(folder.resolve("data")));
        try (OtherProcess writer =
                OtherProcess.java(WriterOfPairs.class, shelf.folder().toString(), synced.toString())) {
            await().atMost(Duration.ofMinutes(1)).until(() -> last(synced) > 0 || !writer.isAlive());
            for (int round = 1; round <= rounds.total(); round++) {
                LockSupport.parkNanos(random.nextLong(60_000_000));
                assertThat(writer.isAlive()).as(writer.err()).isTrue();
                writer.signal("STOP");
                await().atMost(Duration.ofMinutes(1))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> stands(writer));
                Shelf left = shelf.asAfterAKill(folder.resolve("left"));
                long promised = last(synced);
                writer.signal("CONT");
                check(left, promised, rounds.at(round));
            }
        }
        rounds.done("every transaction whole");
    }

    /// Whether all its threads are stopped; one that is in the middle of a write comes to its end first.
    private static boolean stands(OtherProcess process) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path thread : threads.toList()) {
                String state = Files.readString(thread.resolve("stat"));
                if (state.charAt(state.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        }
    }

    private static void check(Shelf left, long promised, String round) {
        try (Database database = left.open()) {
            List<Long> found = database.select(connection -> List.of(
                    Shelf.number(connection, "SELECT COUNT(*) FROM material"),
                    // Read one by one; the count above comes from the root of the table.
                    Shelf.number(connection, "SELECT COUNT(*) FROM material WHERE id + 0 > 0"),
                    Shelf.number(connection, "SELECT v FROM pair_rows"),
                    Shelf.number(connection, "SELECT v FROM pair_one"),
                    Shelf.number(connection, "SELECT v FROM pair_other")));
            assertThat(found.subList(0, 3)).as(round).containsOnly(found.get(2));
            assertThat(found.get(3)).as(round).isEqualTo(found.get(4)).isGreaterThanOrEqualTo(promised);
        }
    }

    /// The last line that was written whole; 0 where there is none.
    private static long last(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file) : "";
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return lines.isEmpty() ? 0 : Long.parseLong(lines.getLast());
    }
}
