package app.carrel.scan;

import app.carrel.catalog.FolderMaterials;
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
    /// A result with more rows would be written to the disk before the first of them is handed out.
    private static final int PAGE_ROWS = 1_000;

    private static final String COLUMNS = "m.folder_id, m.id, COALESCE(m.raw_name, m.name), m.size, m.modified_micros,"
            + " m.file_key, COALESCE(m.missing_scan_id, 0)";

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

    /// The first id that no folder has.
    static long freeFolderId(Connection connection) throws SQLException {
        return number(connection, "SELECT COALESCE(MAX(id), 0) FROM folder") + 1;
    }

    /// The first id that no material has, nor had when a scan was completed or it was forgotten: none comes again as a
    /// settled one.
    static long freeMaterialId(Connection connection) throws SQLException {
        long used = number(connection, "SELECT COALESCE(MAX(id), 0) FROM material");
        long settled = number(connection, "SELECT COALESCE(MAX(settled_material_id), 0) FROM root");
        long forgotten = number(connection, "SELECT forgotten_material_id FROM identity WHERE id = 1");
        return Math.max(Math.max(used, settled), forgotten) + 1;
    }

    /// Whether nobody scans; if so, nobody begins to before this transaction has ended.
    static boolean holdsNoScan(Connection connection) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(
                "UPDATE scan_lock SET heartbeat_at = NULL WHERE id = 1 AND NOT is_locked")) {
            return hold.executeUpdate() == 1;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /// The folders of a root, beating once a row.
    ///
    /// @param known takes them in
    static KnownFolders folders(Connection connection, long rootId, KnownFolders known, Pulse pulse)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, modified_micros, file_key, fingerprint, materials, missing, bytes, missing_scan_id IS NULL,
                    COALESCE(parent_id, 0), depth, COALESCE(raw_name, name) FROM folder WHERE id > ? AND root_id = ?
                ORDER BY id FETCH FIRST ? ROWS ONLY""")) {
            long last = 0;
            int rows = PAGE_ROWS;
            while (rows == PAGE_ROWS) {
                select.setLong(1, last);
                select.setLong(2, rootId);
                select.setInt(3, PAGE_ROWS);
                rows = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        pulse.beat();
                        rows++;
                        last = row.getLong(1);
                        known.add(folder(row), row.getLong(9), row.getInt(10), row.getString(11));
                    }
                }
                known.share();
            }
        }
        known.link(pulse::beat);
        return known;
    }

    private static KnownFolder folder(ResultSet row) throws SQLException {
        return new KnownFolder(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getBoolean(8));
    }

    /// The materials of a folder, missing ones too.
    static List<KnownMaterial> materials(Connection connection, long folderId) throws SQLException {
        List<KnownMaterial> materials = new ArrayList<>();
        try (PreparedStatement select = FolderMaterials.select(connection, COLUMNS)) {
            FolderMaterials.bind(select, folderId);
            each(select, (folder, row) -> materials.add(row));
        }
        return materials;
    }

    /// Hands out every present material with an id above `settledId`, with its folder's.
    static void provisional(Connection connection, long settledId, RowTaker taker) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + COLUMNS + " FROM material m WHERE m.id > ? AND m.missing_scan_id IS NULL"
                        + " ORDER BY m.id FETCH FIRST ? ROWS ONLY")) {
            long last = settledId;
            while (last >= 0) {
                select.setLong(1, last);
                select.setInt(2, PAGE_ROWS);
                last = each(select, taker);
            }
        }
    }

    /// Hands out every missing material of the catalogue, with its folder's id.
    static void missing(Connection connection, RowTaker taker) throws SQLException {
        List<Long> folders = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM folder WHERE missing > 0");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                folders.add(row.getLong(1));
            }
        }
        RowTaker missing = (folder, row) -> {
            if (!row.present()) {
                taker.take(folder, row);
            }
        };
        try (PreparedStatement select = FolderMaterials.select(connection, COLUMNS)) {
            for (long folder : folders) {
                FolderMaterials.bind(select, folder);
                each(select, missing);
            }
        }
    }

    /// The id of the last row; -1 where there was none.
    private static long each(PreparedStatement select, RowTaker taker) throws SQLException {
        long last = -1;
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                KnownMaterial material = new KnownMaterial(
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
                taker.take(row.getLong(1), material);
                last = material.id();
            }
        }
        return last;
    }

    /// Takes one material and the id of the folder it is in.
    @FunctionalInterface
    interface RowTaker {
        void take(long folderId, KnownMaterial row);
    }

    /// Appends problems to those of a scan.
    ///
    /// @param written how many it has already
    /// @return how many it has now
    static int insertProblems(Connection connection, long scanId, int written, List<Problem> problems)
            throws SQLException {
        if (problems.isEmpty()) {
            return written;
        }
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
