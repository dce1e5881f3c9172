package app.carrel;

import app.carrel.catalog.Catalog;
import app.carrel.library.Instance;
import app.carrel.library.Instance.Held;
import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.Library;
import app.carrel.library.LocalLibrary;
import app.carrel.library.Refusal;
import app.carrel.scan.Holder;
import app.carrel.scan.ScanHistory;
import app.carrel.scan.ScanLedger;
import app.carrel.scan.ScanLedger.Recovered;
import app.carrel.scan.ScanResult;
import app.carrel.scan.Scans;
import app.carrel.settings.DataFolder;
import app.carrel.settings.Settings;
import app.carrel.settings.SettingsFile;
import app.carrel.store.Database;
import app.carrel.store.DatabaseException;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Builds the program by constructors and closes it backwards; the only class that knows everybody.
///
/// Opened by one thread; closed by any, more than once: whoever comes second waits for the first.
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    /// How long a command waits for another one that has the catalogue open and will soon be done.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Instance instance;
    private final SettingsFile settings;
    private final Database database;
    private final BackgroundTaskManager<ScanResult> tasks;
    private final Catalog catalog;
    private final Library library;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    private Assembly(Instance instance, SettingsFile settings, Database database, Consumer<String> alarm) {
        this.instance = instance;
        this.settings = settings;
        this.database = database;
        ScanLedger ledger = new ScanLedger(database, Holder.here(System.getenv(), System.getProperty("user.name")));
        Recovered recovered = ledger.recover();
        if (!recovered.nothing()) {
            LOG.info(
                    "A program that had ended left {} scan(s) open: closed as interrupted, the lock is free",
                    recovered.scansClosed());
        }
        tasks = new BackgroundTaskManager<>(ledger, () -> limits(settings.current()), System::nanoTime, alarm);
        ScanHistory history = new ScanHistory(database);
        catalog = new Catalog(database);
        library = new LocalLibrary(
                database,
                new Scans(database, ledger, history, tasks, System::nanoTime),
                history,
                catalog,
                settings::current,
                Clock.systemUTC());
    }

    /// Takes the right to open the catalogue, and opens it.
    ///
    /// @param alarm told in a line for people when a scan is given up
    /// @throws Refusal where another program has it open, or it cannot be opened; the message says what to do
    static Assembly open(DataFolder folder, SettingsFile settings, Role role, Consumer<String> alarm) {
        Instance instance = switch (Instance.acquire(folder.lock(), folder.instance(), role, PATIENCE)) {
            case Held(Instance held) -> held;
            case TakenBy taken -> throw taken.refusal(role);
        };
        LogFile.open(folder.logs());
        try {
            return new Assembly(instance, settings, Database.open(folder.path(), Catalog.ENTITIES), alarm);
        } catch (DatabaseException e) {
            LOG.error("The catalogue could not be opened", e);
            instance.close();
            throw new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, e.getMessage());
        }
    }

    Library library() {
        return library;
    }

    Catalog catalog() {
        return catalog;
    }

    /// Lets Hibernate start beside, for those who will soon ask the catalogue.
    void warmUp() {
        database.warmUp();
    }

    /// Takes no more scans on and ends those that run, waiting for the shutdown timeout at most; the catalogue stays
    /// open, so that whoever waits for a scan can still read how it ended. Done once; others wait for the first.
    ///
    /// @param say told each step as a line for people
    void stopTasks(Consumer<String> say) {
        if (!stopping.compareAndSet(false, true)) {
            stopped.join();
            return;
        }
        try {
            tasks.shutdown(shutdownTimeout(), say);
        } finally {
            stopped.complete(null);
        }
    }

    /// Ends the scans that run and closes the catalogue.
    ///
    /// @param say told each step as a line for people
    void close(Consumer<String> say) {
        stopTasks(say);
        if (!closing.compareAndSet(false, true)) {
            closed.join();
            return;
        }
        try {
            say.accept("Shutting down Carrel...");
            database.close();
            say.accept("Shutdown complete");
        } finally {
            instance.close();
            LogFile.close();
            closed.complete(null);
        }
    }

    /// How long closing waits for a running scan at most.
    Duration shutdownTimeout() {
        return Duration.ofSeconds(settings.current().shutdownTimeoutSeconds());
    }

    private static TaskLimits limits(Settings settings) {
        return new TaskLimits(
                Duration.ofSeconds(settings.heartbeatTimeoutSeconds()),
                Duration.ofSeconds(settings.monitorIntervalSeconds()));
    }
}
