package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A backup: a zip that holds the database file under its own name, as H2 writes it from the open database.
record BackupZip(Path zip) {
    /// Whoever writes a backup, and knows what it must hold at least.
    @FunctionalInterface
    interface Packing {
        Census into(BackupZip zip) throws SQLException, IOException;
    }

    /// Has a backup of `file` written beside `zip`, opens and counts it there, and only then gives it that name: what
    /// lay there stays until then.
    static void make(Path zip, DatabaseFile file, Schema schema, Packing packing) {
        BackupZip part = new BackupZip(zip.resolveSibling(zip.getFileName() + Backups.PART));
        try {
            new FreeSpace(file.folder()).require(file.path(), 2 * Files.size(file.path()));
            Census least = packing.into(part);
            part.verify(file, schema).requireAtLeast(least, zip);
            Disk.replace(part.zip, zip);
        } catch (SQLException | IOException e) {
            throw Sentences.explainCopy(e, zip);
        } finally {
            Disk.discard(part.zip);
        }
    }

    /// Writes the backup of a file that is open, whatever is written to it meanwhile.
    ///
    /// @param of what the backup will be called
    void pack(States states, DatabaseFile file, Path of) {
        try {
            pack(file, states::copyTo);
        } catch (SQLException | IOException e) {
            throw Sentences.explainCopy(e, of); // which is no failure of the database
        }
    }

    /// Writes the backup of a file that nobody has open.
    void pack(DatabaseFile file) throws SQLException, IOException {
        pack(file, out -> Files.copy(file.path(), out));
    }

    private void pack(DatabaseFile file, Content content) throws SQLException, IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry(entryOf(file)));
            content.writeTo(packed);
            packed.closeEntry();
        }
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws SQLException, IOException;
    }

    /// Unpacks the database file beside `file`, of which it is a backup, opens it, reads it to its end and counts; then
    /// it is gone again.
    ///
    /// @throws DatabaseException where it is broken, or no backup of Carrel
    Census verify(DatabaseFile file, Schema schema) throws IOException {
        DatabaseFile check = checked(file);
        try {
            unpack(file, check.path());
            return read(check, schema);
        } finally {
            Disk.discard(check.path());
        }
    }

    /// Where backups of `file` are unpacked to be looked at.
    static DatabaseFile checked(DatabaseFile file) {
        return new DatabaseFile(file.folder(), file.name() + ".check");
    }

    /// Unpacks the database file to `to`.
    ///
    /// @throws DatabaseException where it is broken, or no backup of Carrel
    void unpack(DatabaseFile file, Path to) throws IOException {
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            ZipEntry entry = packed.getEntry(entryOf(file));
            if (entry == null) {
                throw unusable(null);
            }
            new FreeSpace(file.folder()).require(file.path(), Math.max(0, entry.getSize()));
            CRC32 sum = new CRC32();
            try (InputStream in = new CheckedInputStream(packed.getInputStream(entry), sum);
                    OutputStream out = Files.newOutputStream(to)) {
                in.transferTo(out);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw unusable(null);
            }
        } catch (ZipException e) {
            throw unusable(e);
        }
    }

    private Census read(DatabaseFile unpacked, Schema schema) {
        try {
            Connection connection = unpacked.openAlone(unpacked.connections(false));
            RuntimeException done = new IllegalStateException("Only looked at");
            try {
                schema.isCurrent(connection, unpacked);
                RowCounts.ofAllThatCanBeRead(connection);
                return Census.take(connection);
            } finally {
                DatabaseFile.giveUp(connection, done);
            }
        } catch (SQLException e) {
            throw unusable(e);
        } catch (DatabaseException e) {
            throw e.kind() == Kind.NEWER ? ofNewer(e) : unusable(e);
        }
    }

    private DatabaseException ofNewer(DatabaseException cause) {
        return new DatabaseException(
                Kind.NO_BACKUP,
                "The backup %s was written by a newer version of Carrel. Nothing was changed: please use that version."
                        .formatted(zip),
                cause);
    }

    private DatabaseException unusable(@Nullable Exception cause) {
        String sentence = Sentences.of(Kind.NO_BACKUP, zip, "");
        return cause == null
                ? new DatabaseException(Kind.NO_BACKUP, sentence)
                : new DatabaseException(Kind.NO_BACKUP, sentence, cause);
    }

    private static String entryOf(DatabaseFile file) {
        return String.valueOf(file.path().getFileName());
    }
}
