package app.carrel.scan;

import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.FolderChanges.Update;
import app.carrel.scan.Listing.DiskFile;
import app.carrel.store.Database;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/// Writes what the reconciler found, in batches of whole folders; each batch is one transaction that first proves that
/// the scan still holds the lock.
///
/// The one writer of a scan, and while it holds the lock the one writer of these tables: it assigns their ids and keeps
/// a name from standing twice in a folder. Confined to the scan's own thread.
final class CatalogWriter {
    private static final int BATCH_ROWS = 1000;
    /// A batch is written after this long even if it is small, and synced to the disk, so that a kill or a
    /// loss of power loses no more than that.
    private static final long BATCH_NANOS = 1_000_000_000L;

    private final Database database;
    private final ScanScope scope;
    private final long scanId;
    private final Pulse pulse;
    private final LongSupplier nanoTime;
    private final List<Entry> batch = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int batchRows;
    private int problemsWritten;
    private boolean unsettled;
    private long writtenAt;
    private long syncedAt;
    private long nextFolderId;
    private long nextMaterialId;
    private final long firstFolderId;
    private final long firstMaterialId;

    /// @param firstAdded the id of the first added material; the others follow it
    private record Entry(FolderChanges changes, long firstAdded) {
        FolderNode folder() {
            return changes.listing().folder();
        }

        long endAdded() {
            return firstAdded + changes.added().size();
        }
    }

    CatalogWriter(Database database, ScanScope scope, long scanId, Pulse pulse, LongSupplier nanoTime) {
        this.database = database;
        this.scope = scope;
        this.scanId = scanId;
        this.pulse = pulse;
        this.nanoTime = nanoTime;
        this.writtenAt = nanoTime.getAsLong();
        this.syncedAt = writtenAt;
        database.select(connection -> {
            nextFolderId = ScanRows.freeFolderId(connection);
            nextMaterialId = ScanRows.freeMaterialId(connection);
            return null;
        });
        firstFolderId = nextFolderId;
        firstMaterialId = nextMaterialId;
    }

    /// The first id that this scan gives to a folder; greater ones are its own too.
    long firstFolderId() {
        return firstFolderId;
    }

    /// The same for materials.
    long firstMaterialId() {
        return firstMaterialId;
    }

    /// The id that the next material will get.
    long nextMaterialId() {
        return nextMaterialId;
    }

    /// Takes the changes of one folder, gives the folder its id where it has none, and writes when a batch is full.
    ///
    /// @param summary the counts so far, these included
    void write(FolderChanges changes, ScanSummary summary, int percent) {
        FolderNode folder = changes.listing().folder();
        if (changes.isNew()) {
            folder.gets(nextFolderId++);
        }
        if (changes.rows() > 0) {
            batch.add(new Entry(changes, nextMaterialId));
            nextMaterialId += changes.added().size();
            batchRows += changes.rows();
        }
        problems.addAll(changes.listing().problems());
        if (batchRows >= BATCH_ROWS || nanoTime.getAsLong() - writtenAt >= BATCH_NANOS) {
            flush(summary, percent);
        }
    }

    /// Writes what is still at hand.
    void flush(ScanSummary summary, int percent) {
        pulse.beat();
        database.requireRoom();
        database.transaction(connection -> {
            ScanRows.proveLock(connection, scanId);
            if (!batch.isEmpty() && !unsettled) {
                unsettle(connection);
            }
            writeFolders(connection);
            writeMaterials(connection);
            problemsWritten = ScanRows.insertProblems(connection, scanId, problemsWritten, problems);
            ScanRows.updateCounts(connection, scanId, summary, percent);
            pulse.beat();
            return null;
        });
        unsettled |= !batch.isEmpty();
        batch.clear();
        problems.clear();
        batchRows = 0;
        if (nanoTime.getAsLong() - syncedAt >= BATCH_NANOS) {
            database.sync();
            syncedAt = nanoTime.getAsLong();
        }
        writtenAt = nanoTime.getAsLong();
    }

    /// From the first row written on until the scan has come to its end, no quick scan may trust what stands here.
    private void unsettle(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE root SET walked_micros = 0 WHERE id = ? AND walked_micros <> 0")) {
            update.setLong(1, Objects.requireNonNull(scope.rootId()));
            update.executeUpdate();
        }
    }

    private void writeFolders(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO folder (modified_micros, fingerprint, materials, missing, bytes, id, root_id, parent_id,
                            depth, name, raw_name, file_key, first_scan_id, first_material_id, end_material_id)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE folder SET modified_micros = ?, fingerprint = ?, materials = ?, missing = ?, bytes = ?,
                            missing_scan_id = NULL WHERE id = ?""")) {
            for (Entry entry : batch) {
                FolderChanges changes = entry.changes();
                PreparedStatement statement = changes.isNew() ? insert : update;
                bind(statement, 1, changes.state());
                statement.setLong(6, entry.folder().id());
                if (changes.isNew()) {
                    bindNew(statement, entry);
                }
                statement.addBatch();
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private void bindNew(PreparedStatement insert, Entry entry) throws SQLException {
        FolderNode folder = entry.folder();
        FolderNode parent = folder.parent();
        insert.setLong(7, Objects.requireNonNull(scope.rootId()));
        if (parent == null) {
            insert.setNull(8, Types.BIGINT);
        } else {
            insert.setLong(8, parent.id());
        }
        insert.setInt(9, folder.rowDepth());
        insert.setString(10, folder.name().text());
        insert.setString(11, folder.name().raw());
        insert.setLong(12, entry.changes().listing().own().fileKey());
        insert.setLong(13, scanId);
        insert.setLong(14, entry.firstAdded());
        insert.setLong(15, entry.endAdded());
    }

    private void writeMaterials(Connection connection) throws SQLException {
        MaterialInserts inserts = new MaterialInserts(connection, scanId, pulse);
        Strays strays = new Strays(connection);
        for (Entry entry : batch) {
            long id = entry.firstAdded();
            for (DiskFile file : entry.changes().added()) {
                inserts.add(id, entry.folder().id(), file);
                if (!entry.changes().isNew()) {
                    strays.placed(id);
                }
                id++;
            }
        }
        inserts.flush();
        strays.write();
        List<Update> updates = batch.stream()
                .flatMap(entry -> entry.changes().updated().stream())
                .toList();
        if (updates.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE material SET size = ?, modified_micros = ?, file_key = ?, missing_scan_id = NULL
                WHERE id = ?""")) {
            for (Update change : updates) {
                bind(update, change.file());
                update.setLong(4, change.id());
                update.addBatch();
            }
            pulse.beat();
            update.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, DiskFile file) throws SQLException {
        statement.setLong(1, file.size());
        statement.setLong(2, file.modifiedMicros());
        statement.setLong(3, file.fileKey());
    }

    /// Binds a folder's figures to five parameters, in the order of the record.
    static void bind(PreparedStatement statement, int first, FolderState state) throws SQLException {
        statement.setLong(first, state.modifiedMicros());
        statement.setLong(first + 1, state.fingerprint());
        statement.setInt(first + 2, state.materials());
        statement.setInt(first + 3, state.missing());
        statement.setLong(first + 4, state.bytes());
    }
}
