package app.carrel.scan;

import app.carrel.scan.ScanLedger.Begin;
import app.carrel.store.Database;
import app.carrel.task.BackgroundTask;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskSnapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Starts scans in this process and knows the one that runs.
///
/// Safe on every thread. `current` is set by whoever holds the scan lock and taken back when its task has ended.
public final class Scans {
    /// The running scan at this moment.
    ///
    /// @param begun     as history had it when it began
    /// @param lastEnded the scan before it
    /// @param phase     `preparing`, `loading`, `walking` or `finishing`
    /// @param summary   counts so far
    public record Running(
            ScanRecord begun, Optional<ScanRecord> lastEnded, TaskSnapshot task, String phase, ScanSummary summary) {}

    private record Current(
            ScanRecord begun, Optional<ScanRecord> lastEnded, ScanJob job, BackgroundTask<ScanResult> task) {}

    private final Database database;
    private final ScanLedger ledger;
    private final ScanHistory history;
    private final BackgroundTaskManager<ScanResult> tasks;
    private final LongSupplier nanoTime;
    private final KnownBefore knownBefore = new KnownBefore();
    private final AtomicReference<@Nullable Current> current = new AtomicReference<>();
    /// Held while a scan begins, so that a repair never takes one for dead that has its lock but not yet its thread.
    private final ReentrantLock beginning = new ReentrantLock();

    public Scans(
            Database database,
            ScanLedger ledger,
            ScanHistory history,
            BackgroundTaskManager<ScanResult> tasks,
            LongSupplier nanoTime) {
        this.database = database;
        this.ledger = ledger;
        this.history = history;
        this.tasks = tasks;
        this.nanoTime = nanoTime;
    }

    /// Takes the lock and starts the scan in the background; returns as soon as it is recorded.
    ///
    /// @param timeout silence after which it is given up, where it differs from the setting
    /// @throws BackgroundTaskManager.ShuttingDown where Carrel closes
    public Begin start(ScanScope scope, ScanOptions options, Optional<Duration> timeout) {
        beginning.lock();
        try {
            return tasks.admit(() -> begin(scope, options, timeout));
        } finally {
            beginning.unlock();
        }
    }

    private Begin begin(ScanScope scope, ScanOptions options, Optional<Duration> timeout) {
        Optional<ScanRecord> lastEnded = history.lastEnded();
        Begin begin = ledger.begin(scope);
        if (begin instanceof Begin.Begun(ScanRecord scan, ScanScope begun)) {
            ScanJob job = new ScanJob(database, scan, begun, options, knownBefore, nanoTime);
            BackgroundTask<ScanResult> task = tasks.submit(ScanLedger.task(scan.id()), job, timeout);
            Current started = new Current(scan, lastEnded, job, task);
            current.set(started);
            var _ = task.ended().thenRun(() -> current.compareAndSet(started, null));
        }
        return begin;
    }

    /// Closes scans that nobody runs and frees a lock that nobody holds.
    public Recovered repair() {
        beginning.lock();
        try {
            return ledger.recover(tasks.active().stream()
                    .mapToLong(task -> task.id().number())
                    .findFirst());
        } finally {
            beginning.unlock();
        }
    }

    /// Waits until the scan has ended, if it runs in this process.
    public void await(long scanId) {
        tasks.find(ScanLedger.task(scanId)).ifPresent(BackgroundTask::await);
    }

    /// Puts the database of a backup in the place of the present one, see [Database#restore]. Scans that it holds as
    /// running, because it was made meanwhile, are closed as after a kill.
    ///
    /// @throws ScanRuns where a scan runs
    public Path restore(Path zip) {
        beginning.lock();
        try {
            // First of all: looking at the backup takes its time, in which the scan might end.
            database.select(Scans::refuseIfOneRuns);
            Path kept = database.restore(zip, Scans::refuseIfOneRuns);
            ledger.recover(OptionalLong.empty());
            return kept;
        } finally {
            beginning.unlock();
        }
    }

    private static boolean refuseIfOneRuns(Connection connection) throws SQLException {
        Optional<ScanRecord> running = ScanHistory.holdingLock(connection);
        if (running.isPresent()) {
            throw new ScanRuns(running.get());
        }
        return true;
    }

    /// The scan that runs in this process; answered from memory.
    public Optional<Running> running() {
        Current at = current.get();
        if (at == null) {
            return Optional.empty();
        }
        TaskSnapshot task = at.task().snapshot();
        if (task.status().isFinal()) {
            return Optional.empty();
        }
        ScanJob.Live live = at.job().live();
        return Optional.of(new Running(at.begun(), at.lastEnded(), task, live.phase(), live.summary()));
    }

    /// Asks the running scan to stop.
    ///
    /// @return its id; empty where none runs
    public Optional<Long> abort() {
        return tasks.active().stream().findFirst().map(task -> {
            task.requestAbort();
            return task.id().number();
        });
    }
}
