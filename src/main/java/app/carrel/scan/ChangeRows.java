package app.carrel.scan;

import app.carrel.scan.ScanChange.Kind;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the list of what a scan found changed, in the transaction that ends it.
///
/// The newest lists are kept, older ones go: the table never grows beyond what they hold. Belongs to one transaction.
final class ChangeRows {
    /// How many completed scans keep their lists.
    private static final int LISTS_KEPT = 20;

    private static final int BATCH_ROWS = 1000;

    private record Row(
            Kind kind, long item, boolean folder, @Nullable String oldPath) {}

    private final Connection connection;
    private final long scanId;
    private final Pulse pulse;
    private final List<Row> rows = new ArrayList<>();

    ChangeRows(Connection connection, long scanId, Pulse pulse) {
        this.connection = connection;
        this.scanId = scanId;
        this.pulse = pulse;
    }

    void moved(long item, boolean folder, String oldPath) {
        add(new Row(Kind.MOVED, item, folder, oldPath));
    }

    void add(Kind kind, long material) {
        add(new Row(kind, material, false, null));
    }

    private void add(Row row) {
        if (!isFull()) {
            rows.add(row);
        }
    }

    /// Whether nothing more is listed.
    boolean isFull() {
        return rows.size() >= ChangeLog.LIMIT;
    }

    /// Adds the materials that have their row from this scan.
    void addNew(long firstMaterial) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id FROM material WHERE id >= ? AND first_scan_id = ? ORDER BY id FETCH FIRST ? ROWS ONLY""")) {
            select.setLong(1, firstMaterial);
            select.setLong(2, scanId);
            select.setInt(3, ChangeLog.LIMIT);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pulse.beat();
                    add(Kind.ADDED, row.getLong(1));
                }
            }
        }
    }

    void write() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO scan_change (scan_id, number, kind, item_id, is_folder, old_path) VALUES (?, ?, ?, ?, ?, ?)")) {
            int number = 0;
            for (Row row : rows) {
                insert.setLong(1, scanId);
                insert.setInt(2, ++number);
                insert.setInt(3, row.kind().code());
                insert.setLong(4, row.item());
                insert.setBoolean(5, row.folder());
                insert.setString(6, row.oldPath());
                insert.addBatch();
                if (number % BATCH_ROWS == 0) {
                    pulse.beat();
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        forgetOld();
    }

    private void forgetOld() throws SQLException {
        pulse.beat();
        try (PreparedStatement delete = connection.prepareStatement("""
                DELETE FROM scan_change WHERE scan_id < (SELECT MIN(id) FROM (SELECT id FROM scan_history
                    WHERE status = 'completed' ORDER BY id DESC FETCH FIRST ? ROWS ONLY) newest)""")) {
            delete.setInt(1, LISTS_KEPT);
            delete.executeUpdate();
        }
        pulse.beat();
    }
}
