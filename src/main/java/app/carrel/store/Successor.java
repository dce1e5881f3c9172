package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `catalog.next.mv.db`, made ready out of everybody's sight to take the place of the present one.
final class Successor {
    private static final Logger LOG = LoggerFactory.getLogger(Successor.class);

    private final DatabaseFile file;
    private final DatabaseFile next;
    private final Schema schema;

    Successor(DatabaseFile file, Schema schema) {
        this.file = file;
        this.next = new DatabaseFile(file.folder(), file.name() + ".next");
        this.schema = schema;
    }

    Path path() {
        return next.path();
    }

    DatabaseFile asFile() {
        return next;
    }

    /// Ends what a process began that died between promising the successor and moving it.
    void takePlace() throws IOException {
        Optional<Promise> promise = file.sideCar().read();
        if (promise.isPresent() && promise.get().nextIsDue()) {
            if (next.exists()) {
                Disk.replace(next.path(), file.path());
            }
            file.sideCar().write(promise.get().withNextDue(false));
        }
    }

    /// Deletes what somebody made ready who never promised it.
    void discardUnlessDue() {
        try {
            if (!file.sideCar().read().map(Promise::nextIsDue).orElse(false)) {
                Files.deleteIfExists(next.path());
            }
        } catch (IOException | DatabaseException e) {
            LOG.warn("{} stays where it is", next.path(), e);
        }
    }

    /// Makes a catalogue with nothing in it.
    Census makeNew(String catalogue) throws SQLException, IOException {
        Files.deleteIfExists(next.path()); // a leftover of a process that died in here
        DataSource connections = next.connections(true);
        Census census;
        Connection connection = next.openAlone(connections);
        try {
            migrate(connections);
            Census.stamp(connection, catalogue, 1);
            census = Census.take(connection);
            States.of(connection).sync();
        } finally {
            DatabaseFile.shutDown(connection);
        }
        return census;
    }

    /// Brings the file's tables up to date.
    void migrate() throws SQLException {
        DataSource connections = next.connections(false);
        Connection connection = next.openAlone(connections);
        try {
            migrate(connections);
            States.of(connection).sync();
        } finally {
            DatabaseFile.shutDown(connection);
        }
    }

    /// Makes the file one that follows upon the present one: of the same catalogue, of a later generation, and with
    /// ids of scans that were never given out.
    ///
    /// @param catalogue the id of the present one; empty where nobody knows it
    Census stamp(Optional<String> catalogue, long generation, long highestScan) throws SQLException {
        Connection connection = next.openAlone(next.connections(false));
        try {
            Census found = Census.take(connection);
            Census.stamp(connection, catalogue.orElse(found.catalogue()), Math.max(generation, found.generation() + 1));
            Census.reserveScans(connection, Math.max(highestScan, found.highestScan()));
            States.of(connection).sync();
            return Census.take(connection);
        } finally {
            DatabaseFile.shutDown(connection);
        }
    }

    /// Writes `copy`, a copy of the present file, anew and without gaps, reads it to its end, and makes it the next
    /// generation.
    ///
    /// @param rows that it must hold
    Census compact(DatabaseFile copy, RowCounts rows) throws SQLException {
        MVStore.compact(copy.path().toString(), next.path().toString(), false, null);
        Connection connection = next.openAlone(next.connections(false));
        try {
            schema.isCurrent(connection, file);
            if (!RowCounts.ofAllThatCanBeRead(connection).equals(rows)) {
                throw new SQLException("The compacted copy does not hold what the catalogue holds");
            }
            Census.advance(connection);
            States.of(connection).sync();
            return Census.take(connection);
        } finally {
            DatabaseFile.shutDown(connection);
        }
    }

    private void migrate(DataSource connections) {
        try {
            schema.migrate(connections);
        } catch (FlywayException e) {
            throw new DatabaseException(
                    Kind.OTHER, Sentences.of(Kind.OTHER, file.path(), String.valueOf(e.getMessage())), e);
        }
    }
}
