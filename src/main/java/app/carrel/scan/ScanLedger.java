package app.carrel.scan;

import app.carrel.catalog.RootPath;
import app.carrel.store.Database;
import app.carrel.store.Work;
import app.carrel.task.TaskFailure;
import app.carrel.task.TaskId;
import app.carrel.task.TaskStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the scan lock and writes history: who may scan, and how it ended.
///
/// The one row of `scan_lock` is the truth; a scan's id is its fencing token. Every call is one transaction, and after
/// beginning and ending the database is synced, so that an id once given out is never given out again and an end that
/// was told is on the disk. Safe on every thread.
public final class ScanLedger implements TaskStore<ScanResult> {
    /// What asking for the lock led to.
    public sealed interface Begin {
        /// The lock is taken and the scan stands in history as pending.
        record Begun(ScanRecord scan, ScanScope scope) implements Begin {}

        /// Somebody else holds it; nothing was written.
        record Busy(Optional<ScanRecord> running) implements Begin {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(ScanLedger.class);
    private static final String FREE = """
            UPDATE scan_lock SET is_locked = FALSE, scan_id = NULL, locked_at = NULL, locked_by_id = NULL,
                heartbeat_at = NULL WHERE id = 1 AND\s""";

    private final Database database;
    private final Holder holder;

    public ScanLedger(Database database, Holder holder) {
        this.database = database;
        this.holder = holder;
    }

    /// The task that runs this scan.
    public static TaskId task(long scanId) {
        return new TaskId("scan", scanId);
    }

    /// Takes the lock for a scan of `scope`, and makes its folder a root where it is none.
    public Begin begin(ScanScope scope) {
        database.requireRoom();
        Begin begin = database.transaction(connection -> {
            long holderId = holderId(connection);
            while (!takeLock(connection, holderId)) {
                Optional<ScanRecord> running = ScanHistory.holdingLock(connection);
                if (running.isPresent() || lockedByHand(connection)) {
                    return new Begin.Busy(running);
                }
                // It was freed between the two questions.
            }
            Long known = scope.rootId();
            long rootId = known != null ? known : insertRoot(connection, scope);
            Roots.bringBack(connection, rootId);
            long scanId = insertHistory(connection, scope, holderId);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE scan_lock SET scan_id = ? WHERE id = 1")) {
                update.setLong(1, scanId);
                update.executeUpdate();
            }
            return new Begin.Begun(ScanHistory.find(connection, scanId).orElseThrow(), scope.withRootId(rootId));
        });
        if (begin instanceof Begin.Begun(ScanRecord scan, ScanScope _)) {
            syncOrGiveBack(scan.id());
        }
        return begin;
    }

    /// A scan that is not safely recorded does not begin, and must not keep the lock either.
    private void syncOrGiveBack(long scanId) {
        try {
            database.sync();
        } catch (RuntimeException e) {
            try {
                database.transaction(connection -> {
                    end(connection, scanId, Verdict.of(new TaskFailure.Crashed(e)));
                    return freeLock(connection, scanId);
                });
            } catch (RuntimeException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    @Override
    public boolean start(TaskId task) {
        return database.transaction(connection -> ScanRows.holdsLock(connection, task.number())
                && update(
                        connection,
                        "UPDATE scan_history SET status = 'running' WHERE id = ? AND status = 'pending'",
                        task.number()));
    }

    @Override
    public boolean complete(TaskId task, ScanResult result, Runnable abortCheck) {
        long scanId = task.number();
        Work<Boolean> work = connection -> {
            if (!ScanRows.holdsLock(connection, scanId) || !update(connection, """
                            UPDATE scan_history SET status = 'completed', completed_at = CURRENT_TIMESTAMP
                            WHERE id = ? AND status = 'running'""", scanId)) {
                return false;
            }
            result.closing().apply(connection);
            ScanRows.updateCounts(connection, scanId, result.summary(), 100);
            if (result.scope().isWhole() && result.scope().rootId() != null) {
                update(
                        connection,
                        "UPDATE root SET last_scan_at = CURRENT_TIMESTAMP WHERE id = ?",
                        result.scope().rootId());
            }
            freeLock(connection, scanId);
            abortCheck.run();
            return true;
        };
        boolean completed = result.closing().deletes() ? database.deleting(work) : database.transaction(work);
        if (!completed) {
            database.transaction(connection -> freeLock(connection, scanId));
        }
        confirm(scanId, completed ? database::settle : database::sync);
        return completed;
    }

    @Override
    public boolean fail(TaskId task, TaskFailure failure) {
        long scanId = task.number();
        boolean failed = database.transaction(connection -> {
            boolean ours = end(connection, scanId, Verdict.of(failure));
            if (ours) {
                recordHung(connection, scanId, failure);
            }
            // Also where history was ended by hand: a lock whose scan is over must not stay.
            freeLock(connection, scanId);
            return ours;
        });
        confirm(scanId, database::sync);
        return failed;
    }

    /// What the disk has not taken is not told as done: where the database has failed, so has the scan, and the
    /// next start finds it as the disk has it. Where only the promise could not be written, the end is on the
    /// disk already, and nobody may end it another way.
    private void confirm(long scanId, Runnable sync) {
        try {
            sync.run();
        } catch (RuntimeException e) {
            if (!database.isUsable()) {
                throw e;
            }
            LOG.error("The end of scan {} is recorded, but the disk has not confirmed it", scanId, e);
        }
    }

    @Override
    public boolean renew(TaskId task) {
        return database.transaction(connection -> ScanRows.holdsLock(connection, task.number()));
    }

    /// Closes the scans that nobody runs and frees a lock that nobody holds.
    ///
    /// Whoever has just opened the database runs none: every scan that stands there as running then belongs to a
    /// process that is dead.
    ///
    /// @param living the scan that this process runs, or is about to
    public Recovered recover(OptionalLong living) {
        long alive = living.orElse(0);
        Recovered recovered = database.transaction(connection -> {
            // The lock first, as everybody does who touches both.
            boolean freed = update(connection, FREE + "is_locked AND COALESCE(scan_id, -1) <> ?", alive);
            List<Long> open = openScans(connection, alive);
            for (long scanId : open) {
                end(connection, scanId, Verdict.INTERRUPTED);
            }
            return new Recovered(open, freed);
        });
        if (!recovered.isNothing()) {
            database.sync();
        }
        return recovered;
    }

    private static List<Long> openScans(Connection connection, long butFor) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id FROM scan_history WHERE status IN ('pending', 'running') AND id <> ? ORDER BY id")) {
            select.setLong(1, butFor);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private static boolean end(Connection connection, long scanId, Verdict verdict) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE scan_history SET status = 'failed', completed_at = CURRENT_TIMESTAMP, error_code = ?,
                    error_message = ? WHERE id = ? AND status IN ('pending', 'running')""")) {
            update.setString(1, verdict.code());
            update.setString(2, verdict.message());
            update.setLong(3, scanId);
            return update.executeUpdate() == 1;
        }
    }

    private static void recordHung(Connection connection, long scanId, TaskFailure failure) throws SQLException {
        List<String> hungAt = switch (failure) {
            case TaskFailure.HeartbeatTimeout(var places) -> places;
            case TaskFailure.NotStopped(var _, var places) -> places;
            case TaskFailure.Aborted(var places) -> places;
            case TaskFailure.LeaseLost _, TaskFailure.Crashed _ -> List.of();
        };
        if (hungAt.isEmpty()) {
            return;
        }
        int written;
        try (PreparedStatement count =
                connection.prepareStatement("SELECT COALESCE(MAX(number), 0) FROM problem WHERE scan_id = ?")) {
            count.setLong(1, scanId);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                written = row.getInt(1);
            }
        }
        List<Problem> problems = hungAt.stream()
                .map(place -> new Problem(place, "Had not answered when the scan was given up"))
                .toList();
        int now = ScanRows.insertProblems(connection, scanId, written, problems);
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE scan_history SET problems = ? WHERE id = ?")) {
            update.setInt(1, now);
            update.setLong(2, scanId);
            update.executeUpdate();
        }
    }

    /// Whether the lock is taken, and no scan has it.
    private static boolean lockedByHand(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT scan_id FROM scan_lock WHERE is_locked AND scan_id IS NULL");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private static boolean takeLock(Connection connection, long holderId) throws SQLException {
        return update(connection, """
                UPDATE scan_lock SET is_locked = TRUE, scan_id = NULL, locked_at = CURRENT_TIMESTAMP, locked_by_id = ?,
                    heartbeat_at = CURRENT_TIMESTAMP WHERE id = 1 AND NOT is_locked""", holderId);
    }

    private static boolean freeLock(Connection connection, long scanId) throws SQLException {
        return update(connection, FREE + "scan_id = ?", scanId);
    }

    private static boolean update(Connection connection, String sql, long... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setLong(i + 1, parameters[i]);
            }
            return update.executeUpdate() == 1;
        }
    }

    private long holderId(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM holder WHERE user_name = ? AND computer = ?")) {
            select.setString(1, holder.userName());
            select.setString(2, holder.computer());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return row.getLong(1);
                }
            }
        }
        return insert(
                connection,
                "INSERT INTO holder (user_name, computer) VALUES (?, ?)",
                holder.userName(),
                holder.computer());
    }

    private static long insertRoot(Connection connection, ScanScope scope) throws SQLException {
        RootPath path = RootPath.of(scope.root());
        return insert(
                connection,
                "INSERT INTO root (path, uri, added_at) VALUES (?, ?, CURRENT_TIMESTAMP)",
                path.text(),
                path.uri());
    }

    private static long insertHistory(Connection connection, ScanScope scope, long holderId) throws SQLException {
        return insert(
                connection,
                "INSERT INTO scan_history (root_path, status, started_at, started_by_id)"
                        + " VALUES (?, 'pending', CURRENT_TIMESTAMP, ?)",
                scope.start().toString(),
                holderId);
    }

    private static long insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }
}
