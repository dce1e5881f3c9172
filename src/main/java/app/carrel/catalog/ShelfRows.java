package app.carrel.catalog;

import app.carrel.catalog.ShelfPlan.RootFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All roots and folders as the database has them; only the columns that the shelf needs.
///
/// By JDBC: after every scan tens of thousands of folders are read, which takes Hibernate more than twice as long.
record ShelfRows(List<RootFacts> roots, List<FolderFacts> folders) {
    /// A longer result would be written to a file by the database and read again.
    private static final int PORTION = 5_000;

    static ShelfRows read(Connection connection) throws SQLException {
        return new ShelfRows(roots(connection), folders(connection));
    }

    private static List<RootFacts> roots(Connection connection) throws SQLException {
        List<RootFacts> roots = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, path FROM root WHERE removed_at IS NULL");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                roots.add(new RootFacts(row.getLong(1), row.getString(2)));
            }
        }
        return roots;
    }

    private static List<FolderFacts> folders(Connection connection) throws SQLException {
        List<FolderFacts> folders = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, root_id, parent_id, depth, name, materials, missing, bytes, modified_micros, fingerprint
                FROM folder WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY""")) {
            select.setLong(1, Long.MIN_VALUE);
            select.setInt(2, PORTION);
            int before;
            do {
                before = folders.size();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        folders.add(folder(row));
                    }
                }
                if (!folders.isEmpty()) {
                    select.setLong(1, folders.getLast().id());
                }
            } while (folders.size() == before + PORTION);
        }
        return folders;
    }

    private static FolderFacts folder(ResultSet row) throws SQLException {
        return new FolderFacts(
                row.getLong(1),
                row.getLong(2),
                parent(row),
                row.getInt(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10));
    }

    private static @Nullable Long parent(ResultSet row) throws SQLException {
        long parent = row.getLong(3);
        return row.wasNull() ? null : parent;
    }
}
