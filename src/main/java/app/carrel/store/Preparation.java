package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Opens the database file, if it is the one that its side-car tells of, at the schema of this program.
///
/// A new file, and one of an older schema, is made ready under another name and then moved into place whole: a process
/// that dies on the way leaves the old file or the new one, never half of one. So a file without tables is damage.
final class Preparation {
    private final DatabaseFile file;
    private final SideCar sideCar;
    private final Successor successor;
    private final Schema schema;
    private final Backups backups;

    /// @param backups where a file of an older schema is kept before it is migrated
    Preparation(DatabaseFile file, Schema schema, Backups backups) {
        this.backups = backups;
        this.file = file;
        this.sideCar = file.sideCar();
        this.successor = new Successor(file, schema);
        this.schema = schema;
    }

    /// The file, open.
    ///
    /// @throws DatabaseException where it is not what it should be; it was not written then
    OpenFile open() throws SQLException, IOException {
        successor.takePlace();
        sweep();
        Optional<Promise> known = sideCar.read();
        if (!file.exists()) {
            if (known.isPresent() && !known.get().isEmpty()) {
                throw refusal(Kind.GONE);
            }
            known = Optional.of(makeNew());
        }
        if (Files.size(file.path()) < DatabaseFile.LEAST_BYTES) {
            throw refusal(Kind.DAMAGED); // H2 would fill it up
        }
        // Without its side-car it may be older than it was: even a new one is promised before it is there.
        Promise promise = known.orElseThrow(
                () -> new DatabaseException(Kind.UNPROMISED, Sentences.of(Kind.UNPROMISED, sideCar.file(), "")));
        boolean doubtful = !keepsSeal(promise);
        DataSource connections = file.connections(false);
        Connection connection = openCurrent(connections, promise, doubtful);
        return OpenFile.of(connection, connections, new PromiseKeeper(sideCar, promise.sealed(null)));
    }

    /// Deletes what a process left that died while it made a backup or a compacted copy.
    private void sweep() {
        Compaction.discardCopies(file);
        backups.sweep();
    }

    private Promise makeNew() throws SQLException, IOException {
        Promise promise = Promise.of(successor.makeNew(UUID.randomUUID().toString()));
        sideCar.write(promise.withNextDue(true));
        successor.takePlace();
        return promise;
    }

    /// Whether the file is, byte for byte, the one that was closed last; the seal is broken then, before anything is
    /// written.
    private boolean keepsSeal(Promise promise) throws IOException {
        Seal seal = promise.seal();
        if (seal == null) {
            return true;
        }
        Seal now = Seal.of(file.path());
        if (seal.brokenBy(now)) {
            throw refusal(Kind.DAMAGED);
        }
        if (!seal.equals(now)) {
            return false;
        }
        sideCar.write(promise.sealed(null));
        return true;
    }

    private Connection openCurrent(DataSource connections, Promise promise, boolean doubtful)
            throws SQLException, IOException {
        Connection connection = file.openAlone(connections);
        try {
            boolean current = schema.isCurrent(connection, file);
            check(connection, promise, doubtful);
            if (current) {
                return connection;
            }
        } catch (SQLException | RuntimeException | IOException e) {
            DatabaseFile.giveUp(connection, e);
            throw e;
        }
        Census least = Census.take(connection);
        DatabaseFile.shutDown(connection);
        BackupZip.make(backups.fresh(Backups.Reason.BEFORE_MIGRATION, Instant.now()), file, schema, zip -> {
            zip.pack(file);
            return least;
        });
        Files.copy(file.path(), successor.path(), StandardCopyOption.REPLACE_EXISTING);
        successor.migrate();
        Disk.replace(successor.path(), file.path());
        return file.openAlone(connections);
    }

    /// A file that some other program of databases has written since is read to its end: it may as well be damaged.
    private void check(Connection connection, Promise promise, boolean doubtful) throws SQLException, IOException {
        Optional<Kind> fault = promise.judge(Census.take(connection));
        if (fault.isPresent()) {
            throw refusal(fault.get());
        }
        if (doubtful) {
            RowCounts.ofAllThatCanBeRead(connection);
            sideCar.write(promise.sealed(null));
        }
    }

    private DatabaseException refusal(Kind kind) {
        return new DatabaseException(kind, Sentences.of(kind, file.path(), ""));
    }
}
