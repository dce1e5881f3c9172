package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads all folders of the roots that are not removed, after every scan for the shelf and for the search, and keeps
/// them for the next time: most will be the same, and are then the same arrays. Safe on every thread.
///
/// By JDBC: tens of thousands of folders take Hibernate more than twice as long.
final class FolderRows {
    /// A longer result would be written to a file by the database and read again; and none of a shorter one is still in
    /// use by the time that the collector comes.
    private static final int PORTION = 1_000;

    private volatile @Nullable Known known;

    /// @param stamp taken before the rows were read, so that the next reading may be one too many, but none too few
    private record Known(FolderTable folders, Stamp stamp) {}

    /// The folders and which of them is in which, as new as this moment; what else stands in their rows may be older.
    FolderTable arranged(Connection connection) throws SQLException {
        Known last = known;
        return last != null && last.stamp().equals(Stamp.ofFolders(connection)) ? last.folders() : read(connection);
    }

    FolderTable read(Connection connection) throws SQLException {
        Stamp stamp = Stamp.ofFolders(connection);
        Known lastTime = known;
        FolderTable before = lastTime == null ? FolderTable.of(List.of()) : lastTime.folders();
        LongTable rows = FolderTable.emptyRows();
        List<String> names = new ArrayList<>(before.size());
        Set<Long> removed = removedRoots(connection);
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, COALESCE(parent_id, 0), root_id, depth, materials, missing, bytes, modified_micros, fingerprint, name
                FROM folder WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY""")) {
            long last = Long.MIN_VALUE;
            int taken = PORTION;
            select.setInt(2, PORTION);
            while (taken == PORTION) {
                select.setLong(1, last);
                taken = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        taken++;
                        if (!removed.contains(row.getLong(3))) {
                            add(row, rows);
                            names.add(row.getString(10));
                        }
                    }
                }
                before.share(rows);
            }
        }
        FolderTable now = before.next(rows, names);
        known = new Known(now, stamp);
        return now;
    }

    private static Set<Long> removedRoots(Connection connection) throws SQLException {
        Set<Long> removed = new HashSet<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id FROM root WHERE removed_at IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                removed.add(row.getLong(1));
            }
        }
        return removed;
    }

    private static void add(ResultSet row, LongTable rows) throws SQLException {
        rows.add(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9));
    }
}
