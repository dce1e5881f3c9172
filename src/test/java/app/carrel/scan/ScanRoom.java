package app.carrel.scan;

import app.carrel.scan.ScanLedger.Begin;
import app.carrel.store.Database;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskLimits;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// A real database with everything that scans need, for tests.
final class ScanRoom implements AutoCloseable {
    final Database database;
    final ScanLedger ledger;
    final ScanHistory history;
    final BackgroundTaskManager<ScanResult> tasks;
    final Scans scans;

    ScanRoom(Path dataFolder) {
        this(dataFolder, System::nanoTime);
    }

    /// @param nanoTime the steady clock of the engine
    ScanRoom(Path dataFolder, LongSupplier nanoTime) {
        this(dataFolder, nanoTime, List.of());
    }

    /// @param entities what Hibernate can be asked for; without any it does not start
    ScanRoom(Path dataFolder, LongSupplier nanoTime, List<Class<?>> entities) {
        database = Database.open(dataFolder, entities);
        ledger = new ScanLedger(database, new Holder("anna", "desk"));
        ledger.recover(OptionalLong.empty());
        history = new ScanHistory(database);
        tasks = new BackgroundTaskManager<>(
                ledger, () -> new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(10)), nanoTime, _ -> {});
        scans = new Scans(database, ledger, history, tasks, nanoTime);
    }

    static ScanOptions options() {
        return new ScanOptions(2, List.of(), false, 30, false, false);
    }

    /// Scans to the end.
    ScanRecord scan(Path folder) {
        return scan(folder, options());
    }

    ScanRecord scan(Path folder, ScanOptions options) {
        long id = start(folder, options);
        scans.await(id);
        return history.find(id).orElseThrow();
    }

    long start(Path folder, ScanOptions options) {
        ScanScope scope = switch (ScanScopes.resolve(database, folder)) {
            // The root is stored as text; what is scanned stays in the file system that the test has given.
            case ScanScopes.Answer.Found(ScanScope found) ->
                found.root().toString().equals(folder.toString())
                        ? new ScanScope(found.rootId(), folder, folder)
                        : found;
            case ScanScopes.Answer.HoldsRoot(Path root) -> throw new AssertionError("holds " + root);
        };
        return switch (scans.start(scope, options, Optional.empty())) {
            case Begin.Begun(ScanRecord scan, ScanScope _) -> scan.id();
            case Begin.Busy busy -> throw new AssertionError("busy: " + busy);
        };
    }

    /// One column of what a query gives, as text.
    List<String> column(String sql) {
        return database.transaction(connection -> {
            List<String> values = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        });
    }

    /// Changes rows as somebody with a database tool would.
    int byHand(String sql) {
        return database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    List<String> present() {
        return column("SELECT name FROM material WHERE missing_scan_id IS NULL ORDER BY name");
    }

    List<String> missing() {
        return column("SELECT name FROM material WHERE missing_scan_id IS NOT NULL ORDER BY name");
    }

    boolean lockIsFree() throws SQLException {
        return column("SELECT is_locked FROM scan_lock").equals(List.of("FALSE"));
    }

    @Override
    public void close() {
        tasks.shutdown(Duration.ofSeconds(20), _ -> {});
        database.close();
    }
}
