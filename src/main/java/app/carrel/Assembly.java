package app.carrel;

import app.carrel.api.LoopbackServer;
import app.carrel.catalog.Catalog;
import app.carrel.library.ApiAccess;
import app.carrel.library.Foreground;
import app.carrel.library.Housekeeping;
import app.carrel.library.Instance;
import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.LocalLibrary;
import app.carrel.library.Refusal;
import app.carrel.scan.Holder;
import app.carrel.scan.Recovered;
import app.carrel.scan.ScanHistory;
import app.carrel.scan.ScanLedger;
import app.carrel.scan.ScanResult;
import app.carrel.scan.Scans;
import app.carrel.settings.ApiToken;
import app.carrel.settings.DataFolder;
import app.carrel.settings.DataFolderException;
import app.carrel.settings.Settings;
import app.carrel.settings.SettingsFile;
import app.carrel.settings.SettingsWatch;
import app.carrel.store.BackupKeeper;
import app.carrel.store.Backups;
import app.carrel.store.Compactor;
import app.carrel.store.Database;
import app.carrel.store.DatabaseException;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskLimits;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
    /// Where `serve` answers when nobody says otherwise.
    private static final int SERVE_PORT = 8000;
    /// How long a program that has just started is left alone by the daily backup.
    private static final Duration BEFORE_BACKUP = Duration.ofSeconds(20);
    private static final Duration BETWEEN_BACKUPS = Duration.ofMinutes(10);
    /// At the settings, which somebody may have edited.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /// How long nobody must have changed the catalogue before its file is compacted.
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Instance instance;
    private final Purpose purpose;
    private final SettingsFile settings;
    private final Database database;
    private final BackgroundTaskManager<ScanResult> tasks;
    private final Catalog catalog;
    private final Library library;
    private final BackupKeeper backups;
    private final Compactor compactor;
    private final Housekeeping housekeeping;
    private final Optional<Doorway> doorway;
    private final Optional<SettingsWatch> watch;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();
    /// Whether the catalogue holds more than one day's work, when there is more to lose than a scan brings back.
    private final boolean worthBackup;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /// For whom the catalogue is opened.
    ///
    /// @param window          what others can have brought to the front, where there is a window
    /// @param port            where to answer, and nowhere else, instead of what the settings wish
    /// @param shutdownTimeout seconds that closing waits for a scan, instead of what the settings say
    record Purpose(Role role, Optional<Foreground> window, OptionalInt port, OptionalInt shutdownTimeout) {
        static Purpose of(Role role) {
            return new Purpose(role, Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        static Purpose ofWindow(Foreground window) {
            return new Purpose(Role.WINDOW, Optional.of(window), OptionalInt.empty(), OptionalInt.empty());
        }

        static Purpose ofServer(OptionalInt port, OptionalInt shutdownTimeout) {
            return new Purpose(Role.SERVE, Optional.empty(), port, shutdownTimeout);
        }
    }

    private Assembly(
            Instance instance,
            DataFolder folder,
            SettingsFile settings,
            Database database,
            Purpose purpose,
            Consumer<String> alarm) {
        this.instance = instance;
        this.purpose = purpose;
        this.settings = settings;
        this.database = database;
        ScanLedger ledger = new ScanLedger(database, Holder.here(System.getenv(), System.getProperty("user.name")));
        Recovered recovered = ledger.recover(OptionalLong.empty());
        if (!recovered.isNothing()) {
            LOG.warn(recovered.sentence());
            alarm.accept(recovered.sentence());
        }
        tasks = new BackgroundTaskManager<>(ledger, () -> limits(settings.current()), System::nanoTime, alarm);
        ScanHistory history = new ScanHistory(database);
        catalog = new Catalog(database);
        worthBackup = history.begun()
                .filter(begun -> begun.isBefore(Instant.now().minus(Duration.ofDays(1))))
                .isPresent();
        backups = new BackupKeeper(
                database, Backups.of(folder.path()), () -> backupPlan(settings.current()), Clock.systemUTC(), alarm);
        library = new LocalLibrary(
                database,
                new Scans(database, ledger, history, tasks, System::nanoTime),
                history,
                catalog,
                backups,
                settings::current,
                Clock.systemUTC(),
                // Who only asks has opened the catalogue for this one question.
                purpose.role() == Role.COMMAND ? recovered : Recovered.NOTHING);
        compactor = new Compactor(database);
        housekeeping = new Housekeeping(database);
        doorway = serve(folder, alarm);
        // A command that only asks is done before anybody could have changed anything.
        watch = purpose.role() == Role.COMMAND
                ? Optional.empty()
                : Optional.of(SettingsWatch.start(settings, BETWEEN_LOOKS, alarm));
        if (purpose.role() == Role.WINDOW || purpose.role() == Role.SERVE) {
            backups.keepDaily(BEFORE_BACKUP, BETWEEN_BACKUPS);
            compactor.keepCompact(IDLE);
        }
    }

    /// Opens the catalogue, and answers other programs unless this one will soon be done.
    ///
    /// @param instance the right to open it, which is given back at the end
    /// @param alarm    told in a line for people what was found to be wrong: now, and when a scan is given up
    /// @throws Refusal where it cannot be opened; the message says what to do
    static Assembly open(
            Instance instance, DataFolder folder, SettingsFile settings, Purpose purpose, Consumer<String> alarm) {
        LogFile.open(folder.logs());
        try {
            Database database = Database.open(folder.path(), Catalog.ENTITIES);
            try {
                return new Assembly(instance, folder, settings, database, purpose, alarm);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (DatabaseException e) {
            LOG.error("The catalogue could not be opened", e);
            instance.close();
            throw Refusal.unopened(
                    e, folder.catalog(), Backups.of(folder.path()).newestFirst());
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    private Optional<Doorway> serve(DataFolder folder, Consumer<String> alarm) {
        try {
            ApiToken token = ApiToken.open(folder.apiToken());
            if (purpose.role() == Role.COMMAND) {
                return Optional.empty();
            }
            // A terminal that scans is gone when its own scan has ended: nobody else's scan would be safe there.
            boolean takesScans = purpose.role() != Role.SCAN;
            LoopbackServer.Service service = new LoopbackServer.Service(
                    library,
                    purpose.window(),
                    takesScans,
                    () -> settings.current().apiEnabled());
            if (purpose.port().isPresent()) {
                return Optional.of(Doorway.on(purpose.port().getAsInt(), instance, token, service));
            }
            Doorway opened = Doorway.near(wishedPort(settings.current()), instance, token, service, alarm);
            settings.whenChanged(now -> opened.moveTo(wishedPort(now)));
            return Optional.of(opened);
        } catch (IOException | DataFolderException e) {
            LOG.error("Other programs cannot reach this one", e);
            if (purpose.role() == Role.SERVE) {
                throw unheard(e);
            }
            return Optional.empty();
        }
    }

    private int wishedPort(Settings settings) {
        int wished = settings.apiPort();
        return wished == 0 && purpose.role() == Role.SERVE ? SERVE_PORT : wished;
    }

    /// Why a server that nobody could reach is not started.
    private Refusal unheard(Exception reason) {
        return reason instanceof BindException && purpose.port().isPresent()
                ? new Refusal(
                        Refusal.Code.PORT_TAKEN,
                        "Port " + purpose.port().getAsInt()
                                + " is taken by another program, or not allowed; choose another one with --port.")
                : new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, "The server cannot be started: " + reason.getMessage());
    }

    /// Where other programs are answered, if they are.
    OptionalInt port() {
        return doorway.map(Doorway::port).stream().mapToInt(Integer::intValue).findFirst();
    }

    Library library() {
        return library;
    }

    Housekeeping housekeeping() {
        return housekeeping;
    }

    /// How other programs come in; empty where they are not answered.
    Optional<ApiAccess> access() {
        return doorway.map(Doorway::access);
    }

    Catalog catalog() {
        return catalog;
    }

    /// Begins beside what those need who stay: lets Hibernate start, because they will soon ask the catalogue, and
    /// forgets what was removed before.
    void warmUp() {
        database.warmUp();
        Thread.ofVirtual().name("carrel-forget").start(housekeeping::clearUp);
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
        backups.close();
        compactor.close();
        if (purpose.role() == Role.SCAN && worthBackup) {
            // A terminal is not open long enough for a thread beside; whoever wants it to end does not wait.
            backups.makeIfDue(stopped);
        }
        stopTasks(say);
        if (!closing.compareAndSet(false, true)) {
            closed.join();
            return;
        }
        try {
            say.accept("Shutting down Carrel...");
            instance.answersNoMore();
            watch.ifPresent(SettingsWatch::close);
            doorway.ifPresent(Doorway::close);
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
        return Duration.ofSeconds(
                purpose.shutdownTimeout().orElse(settings.current().shutdownTimeoutSeconds()));
    }

    private static BackupKeeper.Plan backupPlan(Settings settings) {
        return new BackupKeeper.Plan(settings.backupDaily(), settings.backupKeep());
    }

    private static TaskLimits limits(Settings settings) {
        return new TaskLimits(
                Duration.ofSeconds(settings.heartbeatTimeoutSeconds()),
                Duration.ofSeconds(settings.monitorIntervalSeconds()));
    }
}
