package app.carrel.catalog;

import app.carrel.catalog.ShelfPlan.RootFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// All roots and folders as the database has them at one moment; only the columns that the shelf needs.
record ShelfRows(List<RootFacts> roots, FolderTable folders) {
    static ShelfRows read(Connection connection, FolderRows folders) throws SQLException {
        return new ShelfRows(roots(connection), folders.read(connection));
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
}
