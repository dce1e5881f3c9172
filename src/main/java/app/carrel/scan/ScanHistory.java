package app.carrel.scan;

import app.carrel.scan.ScanChange.Kind;
import app.carrel.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
        return database.select(connection ->
                select(connection, "WHERE sh.id < ? ORDER BY sh.id DESC FETCH FIRST ? ROWS ONLY", before, limit));
    }

    public Optional<ScanRecord> find(long scanId) {
        return database.select(connection -> find(connection, scanId));
    }

    static Optional<ScanRecord> find(Connection connection, long scanId) throws SQLException {
        return select(connection, "WHERE sh.id = ?", scanId).stream().findFirst();
    }

    /// When the oldest scan began.
    public Optional<Instant> begun() {
        return database.select(connection -> select(connection, "ORDER BY sh.id FETCH FIRST ? ROWS ONLY", 1)).stream()
                .map(ScanRecord::startedAt)
                .findFirst();
    }

    /// The newest scan that has ended.
    public Optional<ScanRecord> lastEnded() {
        return database
                .select(connection -> select(
                        connection,
                        "WHERE sh.status IN ('completed', 'failed') ORDER BY sh.id DESC FETCH FIRST ? ROWS ONLY",
                        1))
                .stream()
                .findFirst();
    }

    /// The scan that holds the lock, and who holds it.
    public Optional<ScanRecord> holdingLock() {
        return database.select(ScanHistory::holdingLock);
    }

    static Optional<ScanRecord> holdingLock(Connection connection) throws SQLException {
        return select(connection, "JOIN scan_lock sl ON sl.scan_id = sh.id WHERE sl.is_locked").stream()
                .findFirst();
    }

    /// What a scan could not read, in the order of its walk.
    public List<Problem> problems(long scanId) {
        return database.select(connection -> {
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

    /// What a scan found changed, in the order of the kinds; nothing for the first scan of a root, and for one so old
    /// that its list was given up.
    ///
    /// @param kind  only those, where given
    /// @param after only those with a greater number
    public List<ScanChange> changes(long scanId, Optional<Kind> kind, int limit, int after) {
        return database.select(connection -> {
            List<ScanChange> changes = new ArrayList<>();
            PlaceTexts texts = new PlaceTexts(connection);
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT c.number, c.kind, c.item_id, c.is_folder, c.old_path, m.folder_id, m.name
                    FROM scan_change c LEFT JOIN material m ON m.id = c.item_id AND NOT c.is_folder
                    WHERE c.scan_id = ? AND c.number > ? AND (c.kind = ? OR ? = 0) ORDER BY c.number
                    FETCH FIRST ? ROWS ONLY""")) {
                int wanted = kind.map(Kind::code).orElse(0);
                select.setLong(1, scanId);
                select.setInt(2, after);
                select.setInt(3, wanted);
                select.setInt(4, wanted);
                select.setInt(5, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        changes.add(change(row, texts));
                    }
                }
            }
            return changes;
        });
    }

    private static ScanChange change(ResultSet row, PlaceTexts texts) throws SQLException {
        long item = row.getLong(3);
        boolean folder = row.getBoolean(4);
        String name = row.getString(7);
        String path = folder ? texts.folder(item) : name == null ? "" : texts.material(row.getLong(6), name);
        return new ScanChange(row.getInt(1), Kind.ofCode(row.getInt(2)), item, folder, path, row.getString(5));
    }

    static List<ScanRecord> select(Connection connection, String where, long... parameters) throws SQLException {
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
