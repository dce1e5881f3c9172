package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/// Opens the database file at the schema of this program.
///
/// A new file, and one of an older schema, is made ready under another name and then moved into place whole: a process
/// that dies on the way leaves the old file or the new one, never half of one. So a file without tables is damage.
final class Preparation {
    private final DatabaseFile file;
    private final DatabaseFile aside;
    private final Schema schema;

    Preparation(DatabaseFile file, Schema schema) {
        this.file = file;
        this.aside = new DatabaseFile(file.folder(), file.name() + ".next");
        this.schema = schema;
    }

    /// Returns the first connection: as long as it lasts, the file is open.
    Connection open(DataSource connections) throws SQLException, IOException {
        if (!file.exists()) {
            makeAside();
        }
        Connection connection = file.openAlone(connections);
        if (isCurrent(connection)) {
            return connection;
        }
        DatabaseFile.shutDown(connection);
        Files.copy(file.path(), aside.path(), StandardCopyOption.REPLACE_EXISTING);
        migrateAside();
        return file.openAlone(connections);
    }

    /// Whether the tables are those of this program, or else older.
    private boolean isCurrent(Connection connection) throws SQLException {
        try {
            OptionalInt recorded = Schema.recorded(connection);
            if (recorded.isEmpty() || recorded.getAsInt() > schema.version()) {
                Kind kind = recorded.isEmpty() ? Kind.DAMAGED : Kind.NEWER;
                throw new DatabaseException(kind, Sentences.of(kind, file.path(), ""));
            }
            return recorded.getAsInt() == schema.version();
        } catch (SQLException | RuntimeException e) {
            DatabaseFile.giveUp(connection, e);
            throw e;
        }
    }

    private void makeAside() throws SQLException, IOException {
        Files.deleteIfExists(aside.path()); // a leftover of a process that died in here
        migrateAside();
    }

    private void migrateAside() throws SQLException, IOException {
        DataSource connections = aside.connections(true);
        Connection connection = aside.openAlone(connections);
        try {
            schema.migrate(connections);
            DatabaseFile.sync(connection);
        } catch (FlywayException e) {
            throw new DatabaseException(
                    Kind.OTHER, Sentences.of(Kind.OTHER, file.path(), String.valueOf(e.getMessage())), e);
        } finally {
            DatabaseFile.shutDown(connection);
        }
        Files.move(aside.path(), file.path(), StandardCopyOption.ATOMIC_MOVE);
    }
}
