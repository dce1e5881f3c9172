package app.carrel.ui;

import app.carrel.catalog.Catalog;
import app.carrel.library.LocalLibrary;
import app.carrel.scan.Holder;
import app.carrel.scan.ScanHistory;
import app.carrel.scan.ScanLedger;
import app.carrel.scan.ScanResult;
import app.carrel.scan.Scans;
import app.carrel.settings.SettingsFile;
import app.carrel.store.Database;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskLimits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// The real rooms behind the window, in a folder of a test's own: database, engine, library and catalogue.
public final class RealRooms implements AutoCloseable {
    private final Database database;
    private final BackgroundTaskManager<ScanResult> tasks;
    private final SettingsFile settings;
    private final Program.Opened opened;

    public RealRooms(Path dataFolder) {
        settings = SettingsFile.open(dataFolder.resolve("settings.json"));
        database = Database.open(dataFolder, Catalog.ENTITIES);
        ScanLedger ledger = new ScanLedger(database, Holder.here(Map.of(), "anna"));
        tasks = new BackgroundTaskManager<>(
                ledger,
                () -> new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(10)),
                System::nanoTime,
                _ -> {});
        ScanHistory history = new ScanHistory(database);
        Catalog catalog = new Catalog(database);
        LocalLibrary library = new LocalLibrary(
                database,
                new Scans(database, ledger, history, tasks, System::nanoTime),
                history,
                catalog,
                settings::current,
                Clock.systemUTC());
        opened = new Program.Opened(library, catalog);
    }

    public Program.Opened opened() {
        return opened;
    }

    public SettingsFile settings() {
        return settings;
    }

    /// As the program closes: stops what runs, then the database.
    @Override
    public void close() {
        tasks.shutdown(Duration.ofSeconds(10), _ -> {});
        database.close();
    }
}
