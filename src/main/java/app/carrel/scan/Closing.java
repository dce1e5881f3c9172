package app.carrel.scan;

import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Marks as missing what a whole walk did not find: in the transaction that ends the scan, so that a scan that fails
/// marks nothing.
///
/// @param settled  folders that lost files, with the rows to mark and what the folder's row says afterwards
/// @param vanished folders that are gone with all their files
record Closing(long scanId, List<Settled> settled, List<KnownFolder> vanished, Pulse pulse) {
    private static final int ROWS_A_BEAT = 1000;

    record Settled(long folderId, List<Long> gone, FolderState state) {}

    /// How many materials it would mark.
    long materials() {
        return settled.stream().mapToLong(folder -> folder.gone().size()).sum()
                + vanished.stream().mapToLong(KnownFolder::materials).sum();
    }

    /// The same end with nothing marked.
    Closing withheld() {
        return new Closing(scanId, List.of(), List.of(), pulse);
    }

    void apply(Connection connection) throws SQLException {
        markFiles(connection);
        markFolders(connection);
    }

    private void markFiles(Connection connection) throws SQLException {
        try (PreparedStatement material =
                        connection.prepareStatement("UPDATE material SET missing_scan_id = ? WHERE id = ?");
                PreparedStatement folder = connection.prepareStatement(
                        "UPDATE folder SET modified_micros = ?, fingerprint = ?, materials = ?, missing = ?, bytes = ? WHERE id = ?")) {
            int pending = 0;
            for (Settled lost : settled) {
                for (long id : lost.gone()) {
                    material.setLong(1, scanId);
                    material.setLong(2, id);
                    material.addBatch();
                    if (++pending % ROWS_A_BEAT == 0) {
                        pulse.beat();
                        material.executeBatch();
                    }
                }
                CatalogWriter.bind(folder, 1, lost.state());
                folder.setLong(6, lost.folderId());
                folder.addBatch();
            }
            pulse.beat();
            material.executeBatch();
            folder.executeBatch();
        }
    }

    private void markFolders(Connection connection) throws SQLException {
        try (PreparedStatement materials = connection.prepareStatement(
                        "UPDATE material SET missing_scan_id = ? WHERE folder_id = ? AND missing_scan_id IS NULL");
                PreparedStatement folder = connection.prepareStatement("""
                        UPDATE folder SET missing_scan_id = ?, missing = missing + materials, materials = 0, bytes = 0,
                            fingerprint = 0 WHERE id = ?""")) {
            for (KnownFolder gone : vanished) {
                pulse.beat();
                materials.setLong(1, scanId);
                materials.setLong(2, gone.id());
                materials.executeUpdate();
                folder.setLong(1, scanId);
                folder.setLong(2, gone.id());
                folder.executeUpdate();
            }
        }
    }
}
