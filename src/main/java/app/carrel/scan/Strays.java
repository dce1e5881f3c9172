package app.carrel.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Keeps the table `stray` in step with where materials stand, see [app.carrel.catalog.FolderMaterials]; the database
/// itself takes out what is deleted. Belongs to one transaction.
final class Strays {
    private final Connection connection;
    private final List<Long> placed = new ArrayList<>();

    Strays(Connection connection) {
        this.connection = connection;
    }

    /// Takes a material that is new, or may have come to another folder.
    void placed(long material) {
        placed.add(material);
    }

    /// Writes what was taken; the rows of those materials must have been written.
    void write() throws SQLException {
        if (placed.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM stray WHERE material_id = ?");
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO stray (material_id, folder_id)
                        SELECT m.id, m.folder_id FROM material m JOIN folder f ON f.id = m.folder_id
                        WHERE m.id = ? AND (m.id < f.first_material_id OR m.id >= f.end_material_id)""")) {
            for (long material : placed) {
                delete.setLong(1, material);
                delete.addBatch();
                insert.setLong(1, material);
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        placed.clear();
    }
}
