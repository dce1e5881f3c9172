package app.carrel.catalog;

import app.carrel.catalog.NameIndexPlan.CourseFolders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the names for the index, folder by folder in the order of the shelf: what is read for one part of the index is
/// let go before the next.
final class NameRows {
    private final Connection connection;
    private final FolderRows folderRows;

    NameRows(Connection connection, FolderRows folderRows) {
        this.connection = connection;
        this.folderRows = folderRows;
    }

    /// An index of what the database holds now.
    ///
    /// @param known an older one, of which is kept what is still right
    NameIndex read(NameIndex known) throws SQLException {
        FolderTable folders = folderRows.read(connection);
        @Nullable FolderNames[] names = known.namesFor(folders);
        try (PreparedStatement select = FolderMaterials.select(connection, "m.id, m.name")) {
            if (folders.isArrangedLike(known.folders())) {
                for (int row = 0; row < folders.size(); row++) {
                    read(select, folders, row, names);
                }
                return known.renewed(folders, names);
            }
            NameIndex.Builder index = new NameIndex.Builder(folders);
            for (CourseFolders course : NameIndexPlan.courses(folders)) {
                List<FolderNames> courseNames = new ArrayList<>();
                for (int row : course.rows()) {
                    read(select, folders, row, names);
                    courseNames.add(Objects.requireNonNull(names[row]));
                    names[row] = null;
                }
                index.add(new NameIndex.Course(course.text(), courseNames));
            }
            return index.build();
        }
    }

    /// Has the names of a row, where it holds files, unless they are there.
    private static void read(PreparedStatement select, FolderTable folders, int row, @Nullable FolderNames[] names)
            throws SQLException {
        if (names[row] == null && folders.files(row) > 0) {
            FolderNames.Builder builder = new FolderNames.Builder();
            FolderMaterials.bind(select, folders.id(row));
            try (ResultSet material = select.executeQuery()) {
                while (material.next()) {
                    builder.add(material.getLong(1), material.getString(2));
                }
            }
            names[row] = builder.build(folders.id(row), folders.state(row));
        }
    }
}
