package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.FaultyFileSystem;
import app.carrel.testing.FaultyFileSystem.Access;
import app.carrel.testing.FaultyFileSystem.Fault;
import app.carrel.testing.Invariants;
import app.carrel.testing.SettableTime;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Scans of files that hang, vanish or cannot be read; the clock is the test's own.
@Timeout(120)
class FaultyScanTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final SettableTime time = new SettableTime();
    private final FaultyFileSystem files = new FaultyFileSystem();
    private final CountDownLatch released = new CountDownLatch(1);
    private Path real;
    private Path root;
    private ScanRoom room;

    @BeforeEach
    void scanATreeThatIsWell() throws IOException {
        real = folder.resolve("Courses");
        for (String course : List.of("A/SQL", "B/Java", "C/Chess")) {
            Path section = Files.createDirectories(real.resolve(course).resolve("1 - Basics"));
            for (int lesson = 1; lesson <= 5; lesson++) {
                Files.writeString(section.resolve(lesson + ".mp4"), course + lesson);
            }
        }
        root = files.path(real);
        room = new ScanRoom(Files.createDirectory(folder.resolve("data")), time);
        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(15);
    }

    @AfterEach
    void theInvariantsHold() throws Exception {
        released.countDown();
        files.misbehave((_, _) -> {});
        room.close();
        new Invariants().hold(folder.resolve("data"));
    }

    @Test
    void a_hung_folder_fails_the_scan_and_its_worker_writes_nothing_when_it_comes_back() throws Exception {
        Path hung = real.resolve("B/Java");
        Files.writeString(hung.resolve("new.mp4"), "new");
        files.misbehave(Fault.stall(hung, released));
        long first = room.start(root, ScanRoom.options());
        await().atMost(LIMIT).until(() -> place().startsWith(real.resolve("B").toString()));

        letTimePass(Duration.ofSeconds(135));

        room.scans.await(first);
        ScanRecord given = room.history.find(first).orElseThrow();
        assertThat(given.errorMessage()).isEqualTo("Task heartbeat timeout");
        assertThat(room.history.problems(first))
                .extracting(Problem::path)
                .anyMatch(path -> path.startsWith(real.resolve("B").toString()));
        assertThat(room.lockIsFree()).isTrue();

        // A second scan of another root begins and ends while the first one's thread still hangs.
        Path other = folder.resolve("Other");
        Files.writeString(Files.createDirectories(other.resolve("X/Y")).resolve("1.pdf"), "1");
        ScanRecord second = room.scan(other);
        assertThat(second.status()).isEqualTo("completed");
        List<String> before = rows();

        released.countDown();
        await().atMost(LIMIT).until(FaultyScanTest::noWalkerIsLeft);

        assertThat(rows()).isEqualTo(before);
        assertThat(room.history.find(first)).contains(given);
        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(1);
    }

    @Test
    void a_root_that_hangs_once_the_lock_is_taken_fails_the_scan_too() throws Exception {
        files.misbehave(Fault.stall(real, released));
        long scan = room.start(root, ScanRoom.options());
        await().atMost(LIMIT).until(() -> real.toString().equals(place()));

        letTimePass(Duration.ofSeconds(135));

        room.scans.await(scan);
        assertThat(room.history.find(scan).orElseThrow().errorMessage()).isEqualTo("Task heartbeat timeout");
        assertThat(room.history.problems(scan)).extracting(Problem::path).containsExactly(real.toString());
        assertThat(room.lockIsFree()).isTrue();
    }

    @Test
    void an_aborted_scan_does_not_wait_for_a_hung_folder_and_names_it() throws Exception {
        Path hung = real.resolve("B/Java");
        files.misbehave(Fault.stall(hung, released));
        long scan = room.start(root, ScanRoom.options());
        await().atMost(LIMIT).until(() -> place().startsWith(real.resolve("B").toString()));

        room.scans.abort();
        room.scans.await(scan);

        assertThat(room.history.find(scan).orElseThrow().errorMessage()).isEqualTo("Scan aborted");
        assertThat(room.history.problems(scan))
                .extracting(Problem::path)
                .singleElement()
                .satisfies(path -> assertThat(path).startsWith(real.resolve("B").toString()));
    }

    @Test
    void a_file_that_vanishes_between_listing_and_looking_is_a_problem_and_not_missing() {
        Path file = real.resolve("A/SQL/1 - Basics/3.mp4");
        files.misbehave((access, met) -> {
            if (access == Access.LOOK && met.equals(file)) {
                throw new NoSuchFileException(met.toString());
            }
        });

        ScanRecord scan = room.scan(root);

        assertThat(scan.status()).isEqualTo("completed");
        assertThat(scan.summary().filesUnchanged()).isEqualTo(14);
        assertThat(room.history.problems(scan.id())).extracting(Problem::path).containsExactly(file.toString());
        assertThat(room.missing()).isEmpty();
    }

    @Test
    void an_error_in_the_middle_of_a_listing_is_a_problem_and_nothing_of_that_folder_is_missing() {
        Path section = real.resolve("A/SQL/1 - Basics");
        AtomicInteger seen = new AtomicInteger();
        files.misbehave((access, met) -> {
            if (access == Access.NEXT && met.equals(section) && seen.incrementAndGet() > 2) {
                throw new FileSystemException(met.toString(), null, "Input/output error");
            }
        });

        ScanRecord scan = room.scan(root);

        assertThat(scan.status()).isEqualTo("completed");
        assertThat(room.history.problems(scan.id()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path()).isEqualTo(section.toString()));
        assertThat(room.missing()).isEmpty();
        assertThat(room.present()).hasSize(15);
    }

    @Test
    void a_drive_that_is_lost_at_the_end_leaves_figures_that_agree_below_a_folder_that_had_moved() throws IOException {
        Path moved = Files.createDirectories(real.resolve("A/Deeper/Yet")).resolve("SQL");
        Files.move(real.resolve("A/SQL"), moved);
        Files.writeString(Files.createDirectories(moved.resolve("New/Newer")).resolve("6.mp4"), "6");
        Files.delete(real.resolve("C/Chess/1 - Basics/1.mp4"));
        AtomicBoolean walked = new AtomicBoolean();
        files.misbehave((access, met) -> {
            if (access == Access.LIST && !met.equals(real)) {
                walked.set(true);
            } else if (access == Access.LIST && walked.get()) {
                throw new NoSuchFileException(met.toString());
            }
        });

        ScanRecord scan = room.scan(root);

        assertThat(scan.errorMessage()).contains("was lost during the scan");
        assertThat(room.present()).hasSize(16);
        CatalogueState.of(room).assertFiguresAgree();
        files.misbehave((_, _) -> {});
        assertThat(room.scan(root).summary().filesMoved()).isEqualTo(6);
        CatalogueState after = CatalogueState.of(room);
        after.assertFiguresAgree();
        assertThat(after.placeOf(after.folderAt("A/Deeper/Yet/SQL/New/Newer"))).isEqualTo("A/Deeper/Yet/SQL/New/Newer");
    }

    @Test
    void a_walker_that_runs_out_of_stack_fails_the_scan_with_a_sentence() throws Exception {
        files.misbehave((access, met) -> {
            if (access == Access.LIST && met.endsWith("B/Java")) {
                depth(met, 0);
            }
        });

        ScanRecord scan = room.scan(root);

        assertThat(scan.status()).isEqualTo("failed");
        assertThat(scan.errorMessage()).isEqualTo("The scan ran out of stack");
        assertThat(room.lockIsFree()).isTrue();
        files.misbehave((_, _) -> {});
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(15);
    }

    @Test
    void a_walker_that_runs_out_of_memory_fails_the_scan_with_a_sentence() throws Exception {
        files.misbehave((access, met) -> {
            if (access == Access.LIST && met.endsWith("B/Java")) {
                // More than any heap of this machine will give.
                assertThat(new long[Integer.MAX_VALUE]).isEmpty();
            }
        });

        ScanRecord scan = room.scan(root);

        assertThat(scan.status()).isEqualTo("failed");
        assertThat(scan.errorMessage()).startsWith("Carrel ran out of memory");
        assertThat(room.lockIsFree()).isTrue();
        files.misbehave((_, _) -> {});
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(15);
    }

    /// Goes down until the stack ends, long before the numbers do.
    private static int depth(Path path, int at) {
        return at < 0 ? path.hashCode() : 1 + depth(path, at + 1);
    }

    private String place() {
        tick();
        return room.scans.running().map(running -> running.task().place()).orElse("");
    }

    private List<String> rows() {
        return room.column("SELECT CONCAT(id, ' ', folder_id, ' ', name, ' ', size, ' ', first_scan_id, ' ',"
                + " COALESCE(missing_scan_id, 0)) FROM material ORDER BY id");
    }

    private static boolean noWalkerIsLeft() {
        return Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("carrel-walker"));
    }

    /// Passes time as the monitor sees it: a look every second.
    private void letTimePass(Duration span) {
        for (long second = 0; second < span.toSeconds(); second++) {
            time.pass(Duration.ofSeconds(1));
            tick();
        }
    }

    private void tick() {
        room.tasks.monitor().check();
    }
}
