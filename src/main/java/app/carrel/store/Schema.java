package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables this program works with, and the way to them.
///
/// @param location where Flyway finds the migrations
/// @param version  of the newest of them; known here, so that Flyway need not start to learn it
record Schema(String location, int version) {
    static final Schema OURS = new Schema("classpath:db/migration", 1);

    /// The version that the database is at; empty where it has no tables of ours.
    static OptionalInt recorded(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT MAX(CAST(\"version\" AS INTEGER))"
                        + " FROM \"flyway_schema_history\" WHERE \"success\"")) {
            rows.next();
            int version = rows.getInt(1);
            return rows.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42S")) {
                return OptionalInt.empty(); // the table or a column is not there
            }
            throw e;
        }
    }

    /// Whether the tables are those of this program, or else older.
    ///
    /// @throws DatabaseException where they are newer, or where there are none
    boolean isCurrent(Connection connection, DatabaseFile file) throws SQLException {
        OptionalInt recorded = recorded(connection);
        if (recorded.isEmpty() || recorded.getAsInt() > version) {
            Kind kind = recorded.isEmpty() ? Kind.DAMAGED : Kind.NEWER;
            throw new DatabaseException(kind, Sentences.of(kind, file.path(), ""));
        }
        return recorded.getAsInt() == version;
    }

    /// Brings the database to this version, from nothing or from any version before.
    void migrate(DataSource connections) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(connections)
                .locations(location)
                .target(Integer.toString(version))
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
