package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A catalogue that nobody has open, and the ways out where it cannot be opened as it is.
///
/// To be used by whoever holds the right to open it. What is taken away is kept aside, never deleted.
public final class ClosedCatalogue {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final DatabaseFile file;
    private final Successor successor;
    private final Schema schema;

    public ClosedCatalogue(Path dataFolder) {
        this(dataFolder, Schema.OURS);
    }

    ClosedCatalogue(Path dataFolder, Schema schema) {
        this(new DatabaseFile(dataFolder.toAbsolutePath(), "catalog"), schema);
    }

    ClosedCatalogue(DatabaseFile file, Schema schema) {
        this.file = file;
        this.schema = schema;
        this.successor = new Successor(file, schema);
    }

    /// Takes the file as it is: what it holds now is what it must hold from now on.
    ///
    /// @throws DatabaseException where it cannot be read
    public void accept() {
        if (!file.exists()) {
            throw new DatabaseException(Kind.GONE, Sentences.of(Kind.GONE, file.path(), ""));
        }
        try {
            Connection connection = file.openAlone(file.connections(false));
            Promise promise;
            try {
                schema.isCurrent(connection, file);
                RowCounts.ofAllThatCanBeRead(connection);
                Census census = Census.take(connection);
                Census.stamp(connection, census.catalogue(), Math.max(generation(), census.generation()) + 1);
                States.of(connection).sync();
                promise = Promise.of(Census.take(connection));
            } catch (SQLException | RuntimeException e) {
                DatabaseFile.giveUp(connection, e);
                throw e;
            }
            DatabaseFile.shutDown(connection);
            file.sideCar().write(promise);
        } catch (SQLException e) {
            throw Sentences.explainOpening(e, file.path());
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    /// Makes room for a new catalogue.
    ///
    /// @return where the file is kept; empty where there was none
    public Optional<Path> putAside() {
        try {
            Optional<Path> kept = Optional.empty();
            if (file.exists()) {
                Path aside = aside();
                Files.move(file.path(), aside);
                kept = Optional.of(aside);
            }
            Files.deleteIfExists(file.sideCar().file());
            Disk.syncFolder(file.folder());
            return kept;
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    /// Puts the database of `zip` in the place of the present one.
    ///
    /// @return where the present one is kept; empty where there was none
    /// @throws DatabaseException where it is broken or no backup of Carrel; nothing was changed then
    public Optional<Path> restore(Path zip) {
        try {
            return prepare(zip).take();
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    /// A verified backup that lies ready beside the present database, which may still be open.
    ///
    /// @param census of the database that lies ready
    record Restoration(ClosedCatalogue catalogue, Census census) {
        /// Puts it in the place of the present one, which nobody has open any more.
        Optional<Path> take() throws IOException {
            return catalogue.take(census);
        }
    }

    Restoration prepare(Path zip) {
        if (!Files.isReadable(zip) || Files.isDirectory(zip)) {
            throw new DatabaseException(Kind.NO_BACKUP, "There is no backup %s that can be read.".formatted(zip));
        }
        BackupZip backup = new BackupZip(zip);
        try {
            Files.deleteIfExists(successor.path());
            backup.verify(file, schema);
            backup.unpack(file, successor.path());
            successor.migrate();
            return new Restoration(this, successor.stamp(catalogueId(), generation() + 1, highestScan()));
        } catch (SQLException e) {
            throw Sentences.explainOpening(e, zip);
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    /// From the moment at which the successor is promised, the restored database is the one that will be opened.
    private Optional<Path> take(Census census) throws IOException {
        Optional<Path> kept = Optional.empty();
        if (file.exists()) {
            Path aside = aside();
            Disk.keep(file.path(), aside);
            kept = Optional.of(aside);
        }
        file.sideCar().write(Promise.of(census).withNextDue(true));
        successor.takePlace();
        return kept;
    }

    private Path aside() {
        return file.folder().resolve(file.name() + ".kept-" + STAMP.format(Instant.now()) + ".mv.db");
    }

    private Optional<Promise> promise() throws IOException {
        try {
            return file.sideCar().read();
        } catch (DatabaseException e) {
            return Optional.empty(); // not understood: it promises nothing that could be kept
        }
    }

    private long generation() throws IOException {
        return promise().map(Promise::generation).orElse(0L);
    }

    private long highestScan() throws IOException {
        return promise().map(Promise::highestScan).orElse(0L);
    }

    private Optional<String> catalogueId() throws IOException {
        return promise().map(Promise::catalogue);
    }
}
