package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.store.Database;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskFailure;
import app.carrel.task.TaskId;
import app.carrel.task.TaskLimits;
import app.carrel.task.TaskStatus;
import app.carrel.task.TaskStore;
import app.carrel.testing.SampleTree;
import app.carrel.testing.SmallDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk fills up when all of a scan is written and only its end has yet to reach the disk.
@Tag("fuse")
class UnconfirmedEndTest {
    private static final int MEGABYTES = 64;

    @TempDir
    private Path folder;

    @Test
    void a_scan_whose_end_the_disk_does_not_take_is_not_told_as_completed() throws Exception {
        Path root = SampleTree.make(folder.resolve("tree"), 500, 1).root();
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), MEGABYTES)) {
            Path data = Files.createDirectory(disk.folder().resolve("data"));
            long scan = scanUntilTheDiskIsFull(data, root, disk);
            disk.empty();
            try (ScanRoom room = new ScanRoom(data)) {
                assertThat(room.history.find(scan).orElseThrow().status()).isEqualTo("failed");
                assertThat(room.lockIsFree()).isTrue();
                assertThat(room.scan(root).status()).isEqualTo("completed");
                assertThat(room.present()).hasSize(500);
            }
        }
    }

    private static long scanUntilTheDiskIsFull(Path data, Path root, SmallDisk disk) {
        try (Database database = Database.open(data, List.of())) {
            ScanLedger ledger = new ScanLedger(database, new Holder("anna", "desk"));
            var tasks = new BackgroundTaskManager<>(
                    new FullAtTheEnd(ledger, disk),
                    () -> new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(10)),
                    System::nanoTime,
                    _ -> {});
            Scans scans = new Scans(database, ledger, new ScanHistory(database), tasks, System::nanoTime);
            var begun = (ScanLedger.Begin.Begun)
                    scans.start(new ScanScope(null, root, root), ScanRoom.options(), Optional.empty());
            long scan = begun.scan().id();
            var task = tasks.find(ScanLedger.task(scan)).orElseThrow();
            assertThat(task.await(Duration.ofMinutes(1))).isPresent();
            assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
            assertThat(database.isUsable()).isFalse();
            tasks.shutdown(Duration.ofSeconds(20), _ -> {});
            return scan;
        }
    }

    /// Fills the disk as the very last thing before a scan's end is committed.
    private record FullAtTheEnd(ScanLedger ledger, SmallDisk disk) implements TaskStore<ScanResult> {
        @Override
        public boolean start(TaskId task) {
            return ledger.start(task);
        }

        @Override
        public boolean complete(TaskId task, ScanResult result, Runnable abortCheck) {
            return ledger.complete(task, result, () -> {
                abortCheck.run();
                try {
                    disk.fill();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public boolean fail(TaskId task, TaskFailure failure) {
            return ledger.fail(task, failure);
        }

        @Override
        public boolean renew(TaskId task) {
            return ledger.renew(task);
        }
    }
}
