package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the names for the index, in portions: a million rows at once would be written to a file by the
/// database and read again.
final class NameRows {
    private static final int PORTION = 1_000;
    /// Where more of the folders have changed than one in so many, everything is read in one go.
    private static final int FEW = 8;

    private final Connection connection;
    private final FolderRows folderRows;

    NameRows(Connection connection, FolderRows folderRows) {
        this.connection = connection;
        this.folderRows = folderRows;
    }

    /// An index of what the database holds now.
    ///
    /// @param known an older one, of which is kept what is still right
    NameIndex read(@Nullable NameIndex known) throws SQLException {
        FolderTable folders = folderRows.read(connection);
        @Nullable FolderNames[] names = known == null ? new FolderNames[folders.size()] : known.namesFor(folders);
        List<Integer> changed = new ArrayList<>();
        for (int row = 0; row < folders.size(); row++) {
            if (names[row] == null && folders.files(row) > 0) {
                changed.add(row);
            }
        }
        if (changed.size() > folders.size() / FEW) {
            readAll(folders, changed, names);
        } else {
            readSome(folders, changed, names);
        }
        return known == null ? NameIndexPlan.index(folders, names) : known.renewed(folders, names);
    }

    private void readAll(FolderTable folders, List<Integer> wanted, @Nullable FolderNames[] names) throws SQLException {
        FolderNames.@Nullable Builder[] builders = new FolderNames.Builder[folders.size()];
        for (int row : wanted) {
            builders[row] = new FolderNames.Builder(folders.files(row));
        }
        eachMaterial(material -> {
            int row = folders.tree().rowOf(material.getLong(2));
            FolderNames.Builder builder = row == FolderTree.NONE ? null : builders[row];
            if (builder != null) {
                builder.add(material.getLong(1), material.getString(3));
            }
        });
        for (int row : wanted) {
            names[row] = Objects.requireNonNull(builders[row]).build(folders.id(row), folders.state(row));
            builders[row] = null;
        }
    }

    private void readSome(FolderTable folders, List<Integer> wanted, @Nullable FolderNames[] names)
            throws SQLException {
        try (PreparedStatement select = FolderMaterials.select(connection, "m.id, m.name")) {
            for (int row : wanted) {
                FolderNames.Builder builder = new FolderNames.Builder(folders.files(row));
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

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /// Hands out id, folder and name of every material.
    private void eachMaterial(Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, folder_id, name FROM material WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY")) {
            long after = Long.MIN_VALUE;
            int taken = PORTION;
            while (taken == PORTION) {
                statement.setLong(1, after);
                statement.setInt(2, PORTION);
                taken = 0;
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        after = row.getLong(1);
                        taker.take(row);
                        taken++;
                    }
                }
            }
        }
    }
}
