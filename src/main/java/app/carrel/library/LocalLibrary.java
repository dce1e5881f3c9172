package app.carrel.library;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.Export;
import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RepairView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.SqlView;
import app.carrel.library.wire.StatusView;
import app.carrel.scan.Recovered;
import app.carrel.scan.Roots;
import app.carrel.scan.ScanChange;
import app.carrel.scan.ScanHistory;
import app.carrel.scan.ScanLedger.Begin;
import app.carrel.scan.ScanOptions;
import app.carrel.scan.ScanRecord;
import app.carrel.scan.ScanScope;
import app.carrel.scan.ScanScopes;
import app.carrel.scan.Scans;
import app.carrel.settings.Settings;
import app.carrel.store.BackupKeeper;
import app.carrel.store.Database;
import app.carrel.store.QueryFailed;
import app.carrel.store.QueryResult;
import app.carrel.task.BackgroundTaskManager;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The library whose catalogue is open in this process: starts scans on the engine and reads back what the ledger has.
///
/// Safe on every thread.
public final class LocalLibrary implements Library {
    private final Database database;
    private final Scans scans;
    private final ScanHistory history;
    private final Catalog catalog;
    private final LocalRoots roots;
    private final BackupKeeper backups;
    private final Supplier<Settings> settings;
    private final InstantSource clock;
    private final AtomicReference<Recovered> recoveredAtStart;

    /// @param clock            wall time, only to say when something was
    /// @param recoveredAtStart what the first [#repair] tells besides what it finds itself
    public LocalLibrary(
            Database database,
            Scans scans,
            ScanHistory history,
            Catalog catalog,
            BackupKeeper backups,
            Supplier<Settings> settings,
            InstantSource clock,
            Recovered recoveredAtStart) {
        this.database = database;
        this.scans = scans;
        this.history = history;
        this.catalog = catalog;
        this.roots = new LocalRoots(catalog, new Roots(database));
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
        this.recoveredAtStart = new AtomicReference<>(recoveredAtStart);
    }

    @Override
    public long scan(ScanRequest request) {
        ScanOptions options = options(request);
        ScanScope scope = scopeOf(request.folder(), options);
        Optional<Duration> timeout = request.heartbeatTimeout().stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst();
        try {
            return switch (scans.start(scope, options, timeout)) {
                case Begin.Begun(ScanRecord scan, ScanScope _) -> scan.id();
                case Begin.Busy(Optional<ScanRecord> running) -> throw LocalRoots.busy(running);
            };
        } catch (BackgroundTaskManager.ShuttingDown e) {
            throw new Refusal(Code.SHUTTING_DOWN, String.valueOf(e.getMessage()));
        }
    }

    private ScanOptions options(ScanRequest request) {
        Settings now = settings.get();
        return new ScanOptions(
                now.scanThreads(),
                now.exclude(),
                now.includeHidden(),
                now.missingGuardPercent(),
                request.acceptMissing(),
                request.quick());
    }

    /// What the folder means, checked before anything is written.
    private ScanScope scopeOf(Path folder, ScanOptions options) {
        ScanScopes.Answer answer = ScanScopes.resolve(database, folder);
        ScanScope scope = switch (answer) {
            case ScanScopes.Answer.Found(ScanScope found) -> found;
            case ScanScopes.Answer.HoldsRoot(Path root) ->
                throw new Refusal(
                        Code.HOLDS_A_ROOT,
                        "The folder " + folder + " holds " + root
                                + ", which Carrel already knows; scan that one, or remove it first");
        };
        if (scope.rootId() != null && scope.isWhole()) {
            // A known root that is gone makes a recorded scan that says so.
            return scope;
        }
        if (LocalRoots.requireReady(folder)) {
            requireWithin(scope, options);
        }
        return scope;
    }

    private static void requireWithin(ScanScope scope, ScanOptions options) {
        ScanScopes.barred(scope, options).ifPresent(barrier -> {
            throw new Refusal(
                    Code.PASSED_OVER,
                    "Carrel passes over " + barrier + ", which is hidden, excluded in the settings, or a link; what a"
                            + " link leads to can be scanned at its own place");
        });
    }

    @Override
    public ScanView await(long scanId) {
        scans.await(scanId);
        return scan(scanId);
    }

    @Override
    public StatusView status() {
        return scans.running()
                .map(running -> Views.of(running, clock.instant()))
                .orElseGet(
                        () -> StatusView.idle(history.lastEnded().map(Views::of).orElse(null)));
    }

    @Override
    public long abort() {
        return scans.abort().orElseThrow(() -> new Refusal(Code.NO_SCAN_IN_PROGRESS, "No scan in progress"));
    }

    @Override
    public RepairView repair() {
        Recovered found = recoveredAtStart.getAndSet(Recovered.NOTHING).plus(scans.repair());
        return new RepairView(true, found.sentence(), found.scansClosed(), found.lockFreed());
    }

    @Override
    public List<ScanView> history(int limit, OptionalLong before) {
        return history.newest(limit, before.orElse(Long.MAX_VALUE)).stream()
                .map(Views::of)
                .toList();
    }

    @Override
    public ScanView scan(long scanId) {
        return history.find(scanId).map(Views::of).orElseThrow(() -> unknown(scanId));
    }

    @Override
    public List<ProblemView> problems(long scanId) {
        if (history.find(scanId).isEmpty()) {
            throw unknown(scanId);
        }
        return history.problems(scanId).stream().map(Views::of).toList();
    }

    @Override
    public List<ChangeView> changes(long scanId, String kind, int limit, int after) {
        if (history.find(scanId).isEmpty()) {
            throw unknown(scanId);
        }
        Optional<ScanChange.Kind> wanted = Stream.of(ScanChange.Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst();
        return history.changes(scanId, wanted, limit, after).stream()
                .map(Views::of)
                .toList();
    }

    @Override
    public List<RootView> roots() {
        return roots.all();
    }

    @Override
    public SearchView search(String text, int limit) {
        return Views.of(catalog.search(text, limit));
    }

    @Override
    public RootView addRoot(Path folder) {
        return roots.add(folder);
    }

    @Override
    public RootView moveRoot(long rootId, Path folder) {
        return roots.move(rootId, folder);
    }

    @Override
    public void removeRoot(long rootId) {
        roots.remove(rootId);
    }

    @Override
    public SqlView sql(String query) {
        try {
            QueryResult result = database.query(query);
            return new SqlView(result.columns(), result.rows(), result.more());
        } catch (QueryFailed e) {
            throw new Refusal(Code.BAD_QUERY, "The database does not answer this: " + e.getMessage());
        }
    }

    @Override
    public Archive archive() {
        return new LocalArchive(database, scans, new Export(database), backups);
    }

    private static Refusal unknown(long scanId) {
        return new Refusal(Code.UNKNOWN_SCAN, "There is no scan " + scanId);
    }
}
