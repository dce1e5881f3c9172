package app.carrel.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How well an open database file uses its room, and whether anybody has changed a row.
///
/// @param usedPercent of the file; the rest are gaps that changes have left
/// @param lastChange  grows with every change of a row, also of one that is not committed yet
record FileUse(long bytes, int usedPercent, long lastChange) {
    /// What is smaller gives too little back.
    private static final long LEAST_BYTES = 1 << 20;
    /// A file that is used so well is less than a fifth larger than it must be.
    private static final int WELL_USED = 85;

    /// Costs microseconds, and reads no row of ours.
    static FileUse of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long file = setting(statement, "info.FILL_RATE");
            long pieces = setting(statement, "info.CHUNKS_FILL_RATE");
            return new FileUse(
                    setting(statement, "info.FILE_SIZE"), (int) (file * pieces / 100), lastChange(statement));
        }
    }

    boolean isWasteful() {
        return bytes >= LEAST_BYTES && usedPercent < WELL_USED;
    }

    static long lastChange(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return lastChange(statement);
        }
    }

    private static long lastChange(Statement statement) throws SQLException {
        return number(statement, """
                SELECT COALESCE(MAX(LAST_MODIFICATION), 0) FROM INFORMATION_SCHEMA.TABLES
                WHERE TABLE_SCHEMA = 'PUBLIC'""");
    }

    private static long setting(Statement statement, String name) throws SQLException {
        return number(
                statement,
                "SELECT CAST(SETTING_VALUE AS BIGINT) FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = '" + name
                        + "'");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
