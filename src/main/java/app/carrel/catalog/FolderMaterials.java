package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The materials of one folder: those with the ids that it was first written with, and its strays.
///
/// An index from folder to material would do the same, for a quarter of the time that a first scan takes.
public final class FolderMaterials {
    private FolderMaterials() {}

    /// A statement that gives columns of a folder's materials, missing ones too, in no order.
    ///
    /// @param columns of the table `material`, each beginning with `m.`
    public static PreparedStatement select(Connection connection, String columns) throws SQLException {
        return connection.prepareStatement("""
                SELECT %1$s FROM folder f
                JOIN material m ON m.id >= f.first_material_id AND m.id < f.end_material_id AND m.folder_id = f.id
                WHERE f.id = ?
                UNION ALL
                SELECT %1$s FROM stray s JOIN material m ON m.id = s.material_id WHERE s.folder_id = ?
                """.formatted(columns));
    }

    /// Says of which folder.
    public static void bind(PreparedStatement select, long folderId) throws SQLException {
        select.setLong(1, folderId);
        select.setLong(2, folderId);
    }
}
