package app.carrel.scan;

import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The statements of a running scan that writer and ledger share; each runs in the caller's transaction.
final class ScanRows {
    private ScanRows() {}

    /// Proves that the scan holds the lock, and keeps it so until the transaction ends. Comes first in every
    /// transaction that writes.
    ///
    /// @throws LockLost where it does not
    static void proveLock(Connection connection, long scanId) throws SQLException {
        if (!holdsLock(connection, scanId)) {
            throw new LockLost(scanId);
        }
    }

    /// The same as an answer; renews the lease on the way.
    static boolean holdsLock(Connection connection, long scanId) throws SQLException {
        try (PreparedStatement fence = connection.prepareStatement(
                "UPDATE scan_lock SET heartbeat_at = CURRENT_TIMESTAMP WHERE id = 1 AND is_locked AND scan_id = ?")) {
            fence.setLong(1, scanId);
            return fence.executeUpdate() == 1;
        }
    }

    static long maximum(Connection connection, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT COALESCE(MAX(id), 0) FROM " + table);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The folders of a root, beating once a row.
    static KnownFolders folders(Connection connection, long rootId, Pulse pulse) throws SQLException {
        KnownFolders known = new KnownFolders();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, COALESCE(parent_id, 0), COALESCE(raw_name, name), modified_micros, fingerprint, materials,
                    missing, bytes, missing_scan_id IS NULL FROM folder WHERE root_id = ?""")) {
            select.setLong(1, rootId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pulse.beat();
                    known.add(new KnownFolder(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getLong(8),
                            row.getBoolean(9)));
                }
            }
        }
        return known;
    }

    /// The materials of a folder, missing ones too.
    static List<KnownMaterial> materials(Connection connection, long folderId) throws SQLException {
        List<KnownMaterial> materials = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, COALESCE(raw_name, name), size, modified_micros, missing_scan_id IS NULL FROM material
                WHERE folder_id = ?""")) {
            select.setLong(1, folderId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    materials.add(new KnownMaterial(
                            row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBoolean(5)));
                }
            }
        }
        return materials;
    }

    /// Appends problems to those of a scan.
    ///
    /// @param written how many it has already
    /// @return how many it has now
    static int insertProblems(Connection connection, long scanId, int written, List<Problem> problems)
            throws SQLException {
        int number = written;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO problem (scan_id, number, path, reason) VALUES (?, ?, ?, ?)")) {
            for (Problem problem : problems) {
                insert.setLong(1, scanId);
                insert.setInt(2, ++number);
                insert.setString(3, problem.path());
                insert.setString(4, problem.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return number;
    }

    /// Writes how far a scan is and what it has counted so far.
    static void updateCounts(Connection connection, long scanId, ScanSummary summary, int percent) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE scan_history SET progress = ?, categories_found = ?, courses_found = ?, files_added = ?,
                    files_updated = ?, files_moved = ?, files_missing = ?, files_withheld = ?, files_unchanged = ?,
                    problems = ? WHERE id = ?""")) {
            update.setInt(1, percent);
            update.setLong(2, summary.categoriesFound());
            update.setLong(3, summary.coursesFound());
            update.setLong(4, summary.filesAdded());
            update.setLong(5, summary.filesUpdated());
            update.setLong(6, summary.filesMoved());
            update.setLong(7, summary.filesMissing());
            update.setLong(8, summary.filesWithheld());
            update.setLong(9, summary.filesUnchanged());
            update.setLong(10, summary.problems());
            update.setLong(11, scanId);
            update.executeUpdate();
        }
    }
}
