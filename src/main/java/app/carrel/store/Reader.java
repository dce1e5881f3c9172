package app.carrel.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The user of the database who may only read, so that the database itself refuses everything else: changes, files,
/// closing. Each query has a connection of its own; what it sets is gone with it.
record Reader(DatabaseFile file) {
    private static final String NAME = "READER";
    private static final int MOST_ROWS = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Sees to it that there is such a user.
    ///
    /// @param owner a connection of the user who may everything
    static boolean admit(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS " + NAME + " PASSWORD ''");
            return statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + NAME);
        }
    }

    /// @throws QueryFailed where the query is none, or asks for what it must not have
    QueryResult ask(String query) throws SQLException {
        try (Connection connection = file.openAs(NAME)) {
            connection.setAutoCommit(false);
            return answer(connection, query);
        }
    }

    private static QueryResult answer(Connection connection, String query) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            statement.setMaxRows(MOST_ROWS + 1);
            try (ResultSet row = statement.executeQuery()) {
                List<List<@Nullable Object>> rows = new ArrayList<>();
                List<String> columns = columns(row.getMetaData());
                boolean more = false;
                while (row.next() && !more) {
                    more = rows.size() == MOST_ROWS;
                    if (!more) {
                        rows.add(values(row, columns.size()));
                    }
                }
                return new QueryResult(columns, rows, more);
            }
        } catch (SQLException e) {
            // Without the statement, which whoever asked knows, and the database's own number.
            String words = String.valueOf(e.getMessage()).replaceFirst("(?s)(; SQL statement:.*| \\[\\d+-\\d+])$", "");
            throw new QueryFailed(words.replaceAll("\\s+", " "), e);
        }
    }

    private static List<String> columns(ResultSetMetaData about) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= about.getColumnCount(); column++) {
            columns.add(about.getColumnLabel(column));
        }
        return columns;
    }

    private static List<@Nullable Object> values(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            values.add(
                    switch (row.getObject(column)) {
                        case null -> null;
                        case Number number -> number;
                        case Boolean truth -> truth;
                        case OffsetDateTime time -> time.toInstant().toString();
                        default -> row.getString(column);
                    });
        }
        return values;
    }
}
