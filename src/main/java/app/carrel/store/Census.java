package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// What an open database file says it is and holds.
///
/// @param catalogue  the id that it was given when it was made; a restored backup takes the id of what it replaces
/// @param generation how many promises were made about it, see [Promise]
record Census(String catalogue, long generation, long highestScan, long materials) {
    /// Reads it in the caller's transaction. Each of the statements is answered from a key's root or end, in
    /// microseconds; a view over them would read the table.
    static Census take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String catalogue;
            long generation;
            try (ResultSet row = statement.executeQuery("SELECT catalogue, generation FROM identity WHERE id = 1")) {
                if (!row.next()) {
                    throw new SQLException("The catalogue has lost its identity");
                }
                catalogue = row.getString(1);
                generation = row.getLong(2);
            }
            return new Census(
                    catalogue,
                    generation,
                    number(statement, "SELECT COALESCE(MAX(id), 0) FROM scan_history"),
                    number(statement, "SELECT COUNT(*) FROM material"));
        }
    }

    /// @param of whose copy this is
    /// @throws DatabaseException where this holds less
    void requireAtLeast(Census least, Path of) {
        if (Promise.of(least).judge(this).isPresent()) {
            throw new DatabaseException(Kind.NO_BACKUP, Sentences.of(Kind.NO_BACKUP, of, ""));
        }
    }

    /// Gives the file an id and a generation.
    static void stamp(Connection connection, String catalogue, long generation) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE identity SET catalogue = ?, generation = ? WHERE id = 1")) {
            update.setString(1, catalogue);
            update.setLong(2, generation);
            update.executeUpdate();
        }
    }

    /// Enters the next generation.
    static void advance(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE identity SET generation = generation + 1 WHERE id = 1");
        }
    }

    /// Sees to it that no scan gets an id up to `highest` any more.
    static void reserveScans(Connection connection, long highest) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE scan_history ALTER COLUMN id RESTART WITH " + (highest + 1));
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
