package app.carrel.scan;

import app.carrel.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of past and running scans. Reads only; safe on every thread.
public final class ScanHistory {
    private static final String SELECT =
            "SELECT " + ScanRecord.COLUMNS + " FROM scan_history sh LEFT JOIN holder h ON h.id = sh.started_by_id ";

    private final Database database;

    public ScanHistory(Database database) {
        this.database = database;
    }

    /// The newest scans, newest first.
    ///
    /// @param before only those with a smaller id
    public List<ScanRecord> newest(int limit, long before) {
        return database.transaction(connection ->
                select(connection, "WHERE sh.id < ? ORDER BY sh.id DESC FETCH FIRST ? ROWS ONLY", before, limit));
    }

    public Optional<ScanRecord> find(long scanId) {
        return database.transaction(connection -> find(connection, scanId));
    }

    static Optional<ScanRecord> find(Connection connection, long scanId) throws SQLException {
        return select(connection, "WHERE sh.id = ?", scanId).stream().findFirst();
    }

    /// The newest scan that has ended.
    public Optional<ScanRecord> lastEnded() {
        return database
                .transaction(connection -> select(
                        connection,
                        "WHERE sh.status IN ('completed', 'failed') ORDER BY sh.id DESC FETCH FIRST ? ROWS ONLY",
                        1))
                .stream()
                .findFirst();
    }

    /// The scan that holds the lock, and who holds it.
    public Optional<ScanRecord> holdingLock() {
        return database.transaction(ScanHistory::holdingLock);
    }

    static Optional<ScanRecord> holdingLock(Connection connection) throws SQLException {
        return select(connection, "JOIN scan_lock sl ON sl.scan_id = sh.id WHERE sl.is_locked").stream()
                .findFirst();
    }

    /// What a scan could not read, in the order of its walk.
    public List<Problem> problems(long scanId) {
        return database.transaction(connection -> {
            List<Problem> problems = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT path, reason FROM problem WHERE scan_id = ? ORDER BY number")) {
                select.setLong(1, scanId);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        problems.add(new Problem(row.getString(1), row.getString(2)));
                    }
                }
            }
            return problems;
        });
    }

    private static List<ScanRecord> select(Connection connection, String where, long... parameters)
            throws SQLException {
        List<ScanRecord> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setLong(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(ScanRecord.read(row));
                }
            }
        }
        return records;
    }
}
