package app.carrel.ui;

import app.carrel.catalog.Catalog;
import app.carrel.library.ApiAccess;
import app.carrel.library.Housekeeping;
import app.carrel.library.Library;
import app.carrel.library.LocalLibrary;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.scan.Holder;
import app.carrel.scan.Recovered;
import app.carrel.scan.ScanHistory;
import app.carrel.scan.ScanLedger;
import app.carrel.scan.ScanResult;
import app.carrel.scan.Scans;
import app.carrel.settings.ApiToken;
import app.carrel.settings.DataFolder;
import app.carrel.settings.SettingsFile;
import app.carrel.store.BackupKeeper;
import app.carrel.store.Backups;
import app.carrel.store.Database;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The real rooms behind the pages, over a folder tree of a test: database, catalogue, engine, library.
public final class RealRooms implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path root;
    private final Database database;
    private final BackgroundTaskManager<ScanResult> tasks;
    private final Catalog catalog;
    private final LocalLibrary library;
    private final SettingsFile settings;
    private final Housekeeping housekeeping;
    private final ApiAccess access;
    private final DataFolder dataFolder;

    /// @param folder an empty folder for everything
    public RealRooms(Path folder) throws IOException {
        root = Files.createDirectories(folder.resolve("Courses"));
        Path data = Files.createDirectories(folder.resolve("data"));
        dataFolder = new DataFolder(data);
        access = new ApiAccess(ApiToken.open(dataFolder.apiToken()), () -> 8123);
        settings = SettingsFile.open(data.resolve("settings.json"));
        database = Database.open(data, Catalog.ENTITIES);
        ScanLedger ledger = new ScanLedger(database, new Holder("anna", "desk"));
        tasks = new BackgroundTaskManager<>(
                ledger,
                () -> new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(10)),
                System::nanoTime,
                line -> {});
        housekeeping = new Housekeeping(database);
        ScanHistory history = new ScanHistory(database);
        catalog = new Catalog(database);
        library = new LocalLibrary(
                database,
                new Scans(database, ledger, history, tasks, System::nanoTime),
                history,
                catalog,
                new BackupKeeper(
                        database, Backups.of(data), () -> new BackupKeeper.Plan(true, 7), Clock.systemUTC(), _ -> {}),
                settings::current,
                Clock.systemUTC(),
                Recovered.NOTHING);
    }

    public Path root() {
        return root;
    }

    public Catalog catalog() {
        return catalog;
    }

    public LocalLibrary library() {
        return library;
    }

    public SettingsFile settings() {
        return settings;
    }

    public Housekeeping housekeeping() {
        return housekeeping;
    }

    public ApiAccess access() {
        return access;
    }

    /// The same rooms, but scans do what a test says.
    public Program.Opened openedWith(Library scripted) {
        return new Program.Opened(scripted, catalog, housekeeping, Optional.of(access));
    }

    public Program.Opened opened() {
        return new Program.Opened(library, catalog, housekeeping, Optional.of(access));
    }

    /// Makes a file below the root, and its folders.
    public Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }

    /// Scans the root and waits until that is done.
    public ScanView scan() {
        return library.await(library.scan(ScanRequest.of(root)));
    }

    /// What the program begins beside its window.
    public void warmUp() {
        database.warmUp();
    }

    @Override
    public void close() {
        tasks.shutdown(PATIENCE, line -> {});
        database.close();
    }
}
