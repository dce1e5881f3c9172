package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.Invariants;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.Rounds;
import app.carrel.testing.SampleTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A scan is told to stop at random moments, from its start to its end, once or twice:
/// `./mvnw -Pslow verify -Dit.test=StopLoopIT -Dcarrel.rounds=100`
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows cannot send SIGINT or SIGTERM")
class StopLoopIT {
    private static final int FILES = 20_000;

    /// The shutdown timeout of the settings and the five seconds that the program may take beyond it.
    private static final Duration LIMIT = Duration.ofSeconds(35);

    @TempDir
    Path folder;

    @Test
    void whenever_the_program_is_told_to_stop_it_does_so_in_order() throws Exception {
        Rounds rounds = Rounds.of("signals", 4);
        Random random = rounds.random();
        BuiltProgram carrel = BuiltProgram.with(folder.resolve("data"));
        Path root =
                SampleTree.make(folder.resolve("tree"), FILES, rounds.seed()).root();
        Invariants invariants = new Invariants();
        long begun = System.nanoTime();
        assertThat(carrel.run("scan", root.toString()).code()).isZero();
        long span = System.nanoTime() - begun;
        int stopped = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            String signal = random.nextBoolean() ? "INT" : "TERM";
            long at = random.nextLong(span);
            long again = random.nextBoolean() ? at + random.nextLong(200_000_000) : Long.MAX_VALUE;
            try (OtherProcess scan = carrel.start("scan", root.toString())) {
                long start = System.nanoTime();
                waitUntil(start + at);
                boolean heard = scan.trySignal(signal);
                if (again != Long.MAX_VALUE) {
                    waitUntil(start + again);
                    heard |= scan.trySignal(signal);
                }

                int code = scan.awaitExit(LIMIT);

                // Before Java runs, the shell that starts it dies by the signal itself.
                List<Integer> allowed = signal.equals("INT") ? List.of(0, 130) : List.of(0, 4, 143);
                assertThat(code).as(rounds.at(round) + scan.err()).isIn(allowed);
                stopped += heard && code != 0 ? 1 : 0;
            }
            invariants.hold(carrel.dataFolder());
            assertThat(Files.exists(carrel.dataFolder().resolve("instance.json")))
                    .isFalse();
        }
        rounds.done("%d stopped, the others had ended".formatted(stopped));
    }

    private static void waitUntil(long nanos) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofMinutes(2))
                .until(() -> System.nanoTime() - nanos > 0);
    }
}
