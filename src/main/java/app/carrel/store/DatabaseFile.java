package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;

/// An H2 database file: how it is addressed, opened for oneself alone, and given up.
///
/// @param folder absolute
/// @param name   of the file, without H2's `.mv.db`
record DatabaseFile(Path folder, String name) {
    /// Of the two blocks that every file begins with.
    static final int LEAST_BYTES = 8192;

    private static final String ENDING = ".mv.db";

    Path path() {
        return folder.resolve(name + ENDING);
    }

    SideCar sideCar() {
        return new SideCar(folder.resolve(name + ".promise"));
    }

    boolean exists() {
        return Files.exists(path());
    }

    /// Connections to the file; the file is open from the first of them until the last is closed.
    ///
    /// @param mayCreate otherwise a file that vanished since is an error, instead of an empty database
    DataSource connections(boolean mayCreate) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + address() + ";IFEXISTS=" + !mayCreate
                // The hook of ours decides when to close, not the one of H2.
                + ";DB_CLOSE_ON_EXIT=FALSE"
                // A row that another transaction has changed is waited for: a batch may hold the lock row that long.
                + ";LOCK_TIMEOUT=60000"
                // What went wrong is thrown at us; a trace file beside the database would tell it a second time.
                + ";TRACE_LEVEL_FILE=0");
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    /// A connection to the open file for a user who may only read, and so set nothing for the whole database.
    Connection openAs(String user) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + address() + ";IFEXISTS=TRUE;LOCK_TIMEOUT=20000");
        return source.getConnection(user, "");
    }

    /// The first connection, refused where the file is open already: by another process H2 sees to that, within this
    /// process it would share the database silently.
    Connection openAlone(DataSource connections) throws SQLException {
        Connection first = connections.getConnection();
        long sessions;
        try {
            sessions = sessions(first);
            if (sessions == 1 && first.isReadOnly()) {
                throw new DatabaseException(Kind.READ_ONLY, Sentences.of(Kind.READ_ONLY, path(), ""));
            }
            States.of(first).takeOver();
        } catch (SQLException | RuntimeException e) {
            giveUp(first, e);
            throw e;
        }
        if (sessions > 1) {
            first.close(); // and no more: the file is another's
            throw new DatabaseException(Kind.IN_USE, Sentences.of(Kind.IN_USE, path(), ""));
        }
        return first;
    }

    /// Closes the file in good order, with all connections to it.
    static void shutDown(Connection connection) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    /// Closes the file without writing anything to it any more, because of `reason`.
    static void giveUp(Connection connection, Exception reason) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private String address() {
        // An interrupted thread closes a file channel under everybody; this way it is opened again, and nobody notices.
        String address = "retry:" + folder.resolve(name);
        if (address.indexOf(';') < 0) {
            return address;
        }
        FilePath.register(new EscapedFilePath());
        return EscapedFilePath.address(address);
    }

    private static long sessions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
