package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.Catalogue;
import app.carrel.testing.Invariants;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.Rounds;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A scan is killed at random moments, from its start to its end, while files come and go between the rounds:
/// `./mvnw -Pslow verify -Dit.test=KillLoopIT -Dcarrel.rounds=100`
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills with SIGKILL")
class KillLoopIT {
    private static final int FILES = 20_000;
    private static final Duration LONGEST_INTO_A_SCAN = Duration.ofMillis(300);

    @TempDir
    Path folder;

    private final Invariants invariants = new Invariants();
    private final List<Path> files = new ArrayList<>();
    private final Rounds rounds = Rounds.of("kill -9", 4);
    private final Random random = rounds.random();
    private BuiltProgram carrel;

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @Test
    void whenever_a_scan_is_killed_nothing_is_lost_and_the_next_one_goes_on() throws Exception {
        Path root =
                SampleTree.make(folder.resolve("tree"), FILES, rounds.seed()).root();
        files.addAll(files(root));
        long span = timeOfAScan(root);
        int whileScanning = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            change();
            if (round % 2 == 0) {
                killAfter(random.nextLong(span), root);
            } else {
                killWhileScanning(root);
            }
            invariants.holdAfterAKill(carrel.dataFolder());
            whileScanning += leftOpen();
        }
        ScanView last = scan(root);
        assertThat(last.filesAdded() + last.filesUpdated() + last.filesUnchanged())
                .isEqualTo(files.size());
        invariants.hold(carrel.dataFolder());
        assertHistory(rounds.total() + 2);
        assertThat(contents(carrel)).isEqualTo(contents(scannedOnce(root)));
        rounds.done("%d killed while a scan stood as running".formatted(whileScanning));
    }

    private long timeOfAScan(Path root) throws Exception {
        long begun = System.nanoTime();
        scan(root);
        return System.nanoTime() - begun;
    }

    private ScanView scan(Path root) throws Exception {
        ScanAnswer answer = carrel.run("scan", root.toString(), "--json").json(ScanAnswer.class);
        assertThat(answer.success()).isTrue();
        ScanView ended = carrel.run("history", "--limit", "1", "--json")
                .json(ScansView.class)
                .scans()
                .getFirst();
        invariants.acknowledge(ended);
        return ended;
    }

    private void killAfter(long nanos, Path root) throws IOException {
        long until = System.nanoTime() + nanos;
        try (OtherProcess scan = carrel.start("scan", root.toString())) {
            awaitThat(() -> System.nanoTime() - until > 0);
            scan.kill();
        }
    }

    /// A rescan is short beside what the program takes to start: counted from its first line, the kill hits it.
    private void killWhileScanning(Path root) throws IOException {
        try (OtherProcess scan = carrel.start("scan", root.toString())) {
            awaitThat(() -> scan.err().startsWith("Scanning") || !scan.isAlive());
            long until = System.nanoTime() + random.nextLong(LONGEST_INTO_A_SCAN.toNanos());
            awaitThat(() -> System.nanoTime() - until > 0);
            scan.kill();
        }
    }

    private static void awaitThat(Callable<Boolean> holds) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(2))
                .until(holds);
    }

    private int leftOpen() throws Exception {
        try (Catalogue catalogue = Catalogue.open(carrel.dataFolder())) {
            return catalogue
                    .rows("SELECT id FROM scan_history WHERE status IN ('pending', 'running')")
                    .size();
        }
    }

    /// Every id once, and none given out twice; what was killed is interrupted.
    private void assertHistory(int most) throws Exception {
        try (Catalogue catalogue = Catalogue.open(carrel.dataFolder())) {
            assertThat(catalogue.rows("SELECT id FROM scan_history WHERE status = 'failed'"
                            + " AND error_message <> 'Interrupted'"))
                    .isEmpty();
            assertThat(catalogue.rows("SELECT id FROM scan_history")).hasSizeLessThanOrEqualTo(most);
        }
    }

    /// Some files go, some change, some come.
    private void change() throws IOException {
        for (int i = 0; i < 20; i++) {
            Path gone = files.remove(random.nextInt(files.size()));
            Files.delete(gone);
            Path come = gone.resolveSibling("come " + random.nextInt(1_000_000) + ".pdf");
            if (!Files.exists(come)) {
                files.add(Files.writeString(come, "come"));
            }
            Files.writeString(files.get(random.nextInt(files.size())), "changed " + i);
        }
    }

    private BuiltProgram scannedOnce(Path root) throws Exception {
        BuiltProgram once = BuiltProgram.with(folder.resolve("once"));
        assertThat(once.run("scan", root.toString()).code()).isZero();
        return once;
    }

    private static Object contents(BuiltProgram of) throws Exception {
        try (Catalogue catalogue = Catalogue.open(of.dataFolder())) {
            return catalogue.present();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
