package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FaultyMount;
import app.carrel.testing.Invariants;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A server of the built program scans a share that hangs, is slow, loses its disk, or cannot be read here and there.
///
/// One server for all of them: it must survive each fault well enough for the next.
@Tag("fuse")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyShareIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int TIMEOUT = 6;
    /// How long the process sleeps, in seconds: `-Dcarrel.sleep=300` for five minutes.
    private static final int SLEEP = Integer.getInteger("carrel.sleep", TIMEOUT + 3);

    private final Invariants invariants = new Invariants();
    private Path folder;
    private ServedCarrel server;
    private SampleTree tree;
    private FaultyMount share;
    private Path root;
    private Path dataFolder;

    @BeforeAll
    void startAServer(@TempDir Path shared) throws IOException {
        folder = shared;
        dataFolder = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                dataFolder.resolve("settings.json"),
                "{\"heartbeat_timeout_seconds\": " + TIMEOUT + ", \"monitor_interval_seconds\": 1}");
        server = ServedCarrel.start(BuiltProgram.with(dataFolder));
    }

    @BeforeEach
    void mountAShareThatIsKnownAndWell() throws IOException {
        tree = SampleTree.make(Files.createTempDirectory(folder, "disk"), 240, 7);
        share = FaultyMount.of(tree.root(), folder);
        root = share.folder();
        assertThat(scan(root).filesAdded()).isEqualTo(240);
    }

    @AfterEach
    void theShareIsAsItWasOnceItIsWell() throws IOException {
        try (FaultyMount mount = share) {
            mount.behave();
            await().atMost(LIMIT).until(() -> !server.library().status().isScanning());
            ScanView after = scan(root);
            assertThat(after.status()).isEqualTo("completed");
            assertThat(after.filesAdded() + after.filesUnchanged()).isEqualTo(240);
            assertThat(after.problems()).isZero();
        }
    }

    @AfterAll
    void theInvariantsHold() throws Exception {
        server.process().signal("TERM");
        assertThat(server.process().awaitExit(LIMIT)).isZero();
        server.close();
        invariants.hold(dataFolder);
    }

    @Test
    void a_hung_folder_fails_the_scan_in_time_and_holds_up_nobody_else() throws Exception {
        Path hung = aFolderWithFiles();
        share.misbehave("stall /" + root.relativize(hung));
        long scan = server.library().scan(ScanRequest.of(root));
        await().atMost(LIMIT)
                .until(() ->
                        String.valueOf(server.library().status().currentPath()).startsWith(hung.toString()));

        SampleTree other = SampleTree.make(folder.resolve("other"), 30, 8);
        // While it hangs: everybody is answered, and told who scans.
        assertThat(within(Duration.ofSeconds(3), this::busy).lock())
                .satisfies(lock -> assertThat(lock.scanId()).isEqualTo(scan));
        await().atMost(LIMIT).until(() -> server.task(scan, 1).contains("\"heartbeat_alive\":false"));

        ScanView given = end(scan);
        assertThat(given.errorMessage()).isEqualTo("Task heartbeat timeout");
        assertThat(server.library().problems(scan))
                .extracting(ProblemView::path)
                .anyMatch(path -> path.startsWith(hung.toString()));
        assertThat(server.process().err()).contains("Task scan_" + scan + " heartbeat timeout - marking as failed");
        assertThat(log()).contains("of task scan_" + scan + " hang in a call and are left behind: [carrel-walker");
        assertThat(server.library().status().isScanning()).isFalse();

        // It still hangs: another root can be scanned, from its begin to its end.
        ScanView second = scan(other.root());
        assertThat(second.filesAdded()).isEqualTo(30);

        long cameBack = linesOfLog("has come back");
        share.behave();
        await().atMost(LIMIT).until(() -> linesOfLog("has come back") > cameBack);
        assertThat(server.library().scan(scan)).isEqualTo(given);
        assertThat(server.library().scan(second.id())).isEqualTo(second);
    }

    @Test
    void a_share_that_hangs_as_a_whole_fails_the_scan_whether_it_is_known_or_new() throws Exception {
        Path inside = aFolderWithFiles();
        share.misbehave("stall /");
        for (Path asked : new Path[] {root, inside}) {
            long scan = within(Duration.ofSeconds(3), () -> server.library().scan(ScanRequest.of(asked)));

            assertThat(end(scan).errorMessage()).isEqualTo("Task heartbeat timeout");
            assertThat(server.library().problems(scan))
                    .extracting(ProblemView::path)
                    .contains(asked.toString());
        }
        assertThat(server.library().roots())
                .filteredOn(known -> known.path().equals(root.toString()))
                .singleElement()
                .satisfies(known -> assertThat(known.materials()).isEqualTo(240));
    }

    @Test
    void a_slow_share_is_not_given_up_and_its_progress_moves() throws Exception {
        share.misbehave("slow 200 /");
        long scan = server.library().scan(ScanRequest.of(root));
        TreeSet<Integer> progress = new TreeSet<>();
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            StatusView status = server.library().status();
            progress.add(status.progress());
            return !status.isScanning();
        });

        assertThat(end(scan).status()).isEqualTo("completed");
        assertThat(progress).hasSizeGreaterThan(5);
    }

    @Test
    void a_process_that_was_put_to_sleep_gives_nobody_up_but_forgets_nobody_either() throws Exception {
        share.misbehave("slow 100 /");
        long slow = server.library().scan(ScanRequest.of(root));
        await().atMost(LIMIT).until(() -> server.library().status().progress() >= 21);
        sleepLongerThanTheTimeout();
        assertThat(server.library().scan(slow).status()).isEqualTo("running");
        share.behave();
        assertThat(end(slow).status()).isEqualTo("completed");

        share.misbehave("stall /");
        long hung = server.library().scan(ScanRequest.of(root));
        sleepLongerThanTheTimeout();
        assertThat(end(hung).errorMessage()).isEqualTo("Task heartbeat timeout");
    }

    @Test
    void what_cannot_be_read_is_a_problem_and_stays_in_the_catalogue() throws Exception {
        Path denied = aFolderWithFiles();
        String below = "/" + root.relativize(denied);
        for (String rule : new String[] {"eacces ", "eio ", "halfway ", "vanished "}) {
            share.misbehave(rule + below);

            ScanView scan = scan(root);

            assertThat(scan.status()).as(rule).isEqualTo("completed");
            assertThat(scan.filesMissing() + scan.filesWithheld()).as(rule).isZero();
            assertThat(server.library().problems(scan.id()))
                    .as(rule)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.path()).isEqualTo(denied.toString()));
        }
    }

    @Test
    void a_share_that_is_gone_or_empty_fails_the_scan_and_loses_nothing() throws Exception {
        for (String rule : new String[] {"gone /", "empty /"}) {
            share.misbehave(rule);
            ScanView lost = end(server.library().scan(acceptMissing()));

            assertThat(lost.status()).isEqualTo("failed");
            assertThat(lost.errorMessage()).contains("Is its drive connected?");
        }
        share.misbehave("slow 40 /");
        long scan = server.library().scan(ScanRequest.of(root));
        await().atMost(LIMIT).until(() -> server.library().status().progress() >= 30);
        share.misbehave("gone /");

        assertThat(end(scan).errorMessage()).contains("Is its drive connected?");
    }

    @Test
    void many_files_that_are_gone_are_withheld_until_somebody_accepts_it() throws Exception {
        try (var categories = Files.list(root)) {
            int[] gone = {0};
            share.misbehave(categories
                    .takeWhile(_ -> gone[0]++ < tree.categories() / 2 + 1)
                    .map(category -> "gone /" + category.getFileName())
                    .toArray(String[]::new));
        }
        ScanView withheld = scan(root);
        assertThat(withheld.filesMissing()).isZero();
        assertThat(withheld.filesWithheld()).isGreaterThan(72);

        ScanView accepted = end(server.library().scan(acceptMissing()));
        assertThat(accepted.filesMissing()).isEqualTo(withheld.filesWithheld());
        assertThat(accepted.filesWithheld()).isZero();
    }

    private Refusal busy() {
        try {
            Path another = folder.resolve("other");
            throw new AssertionError("a second scan began: " + server.library().scan(ScanRequest.of(another)));
        } catch (Refusal refused) {
            return refused;
        }
    }

    private Path aFolderWithFiles() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(Path::getParent)
                    .filter(holder -> root.relativize(holder).getNameCount() == 3)
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void sleepLongerThanTheTimeout() throws IOException, InterruptedException {
        server.process().signal("STOP");
        long until = System.nanoTime() + Duration.ofSeconds(SLEEP).toNanos();
        await().atMost(LIMIT.plusSeconds(SLEEP)).until(() -> System.nanoTime() - until > 0);
        server.process().signal("CONT");
    }

    private ScanRequest acceptMissing() {
        return new ScanRequest(root, false, true, OptionalInt.empty());
    }

    private ScanView scan(Path of) {
        return end(server.library().scan(ScanRequest.of(of)));
    }

    private ScanView end(long scan) {
        ScanView ended = server.library().await(scan);
        invariants.acknowledge(ended);
        return ended;
    }

    private static <T> T within(Duration limit, Callable<T> question) throws Exception {
        long begun = System.nanoTime();
        T answer = question.call();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit);
        return answer;
    }

    private long linesOfLog(String text) throws IOException {
        return log().lines().filter(line -> line.contains(text)).count();
    }

    private String log() throws IOException {
        return Files.readString(dataFolder.resolve("logs/carrel.log"));
    }
}
