package app.carrel.catalog;

import app.carrel.catalog.NameIndexPlan.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads folders and names for the index, in portions: a million rows at once would be written to a file by the
/// database and read again.
final class NameRows {
    private static final int PORTION = 5_000;
    /// Where more of the folders have changed than one in so many, everything is read in one go.
    private static final int FEW = 8;

    private final Connection connection;

    NameRows(Connection connection) {
        this.connection = connection;
    }

    /// An index of what the database holds now.
    ///
    /// @param known the names as an older index had them, by folder
    NameIndex read(Map<Long, FolderNames> known) throws SQLException {
        List<Row> folders = folders();
        Map<Long, FolderNames> names = new HashMap<>();
        List<Row> changed = new ArrayList<>();
        for (Row folder : folders) {
            FolderNames before = known.get(folder.id());
            if (before != null && before.state() == folder.state()) {
                names.put(folder.id(), before);
            } else if (folder.files() > 0) {
                changed.add(folder);
            }
        }
        names.putAll(changed.size() > folders.size() / FEW ? all(changed) : some(changed));
        return NameIndexPlan.index(folders, names);
    }

    private List<Row> folders() throws SQLException {
        List<Row> folders = new ArrayList<>();
        inPortions(
                "SELECT id, parent_id, depth, name, materials, missing, fingerprint FROM folder WHERE id > ?"
                        + " AND root_id NOT IN (SELECT id FROM root WHERE removed_at IS NOT NULL) ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> {
                    Long parent = parent(row);
                    int present = row.getInt(5);
                    int missing = row.getInt(6);
                    folders.add(new Row(
                            row.getLong(1),
                            parent,
                            row.getInt(3),
                            row.getString(4),
                            present + missing,
                            Objects.hash(present, missing) * 31L + row.getLong(7)));
                });
        return folders;
    }

    private static @Nullable Long parent(ResultSet row) throws SQLException {
        long parent = row.getLong(2);
        return row.wasNull() ? null : parent;
    }

    private Map<Long, FolderNames> all(List<Row> wanted) throws SQLException {
        Map<Long, FolderNames.Builder> builders = builders(wanted);
        inPortions(
                "SELECT id, folder_id, name FROM material WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
                row -> take(row, builders));
        return built(wanted, builders);
    }

    private Map<Long, FolderNames> some(List<Row> wanted) throws SQLException {
        Map<Long, FolderNames.Builder> builders = builders(wanted);
        try (PreparedStatement select = FolderMaterials.select(connection, "m.id, m.folder_id, m.name")) {
            for (Row folder : wanted) {
                FolderMaterials.bind(select, folder.id());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        take(row, builders);
                    }
                }
            }
        }
        return built(wanted, builders);
    }

    private static void take(ResultSet row, Map<Long, FolderNames.Builder> builders) throws SQLException {
        FolderNames.Builder folder = builders.get(row.getLong(2));
        if (folder != null) {
            folder.add(row.getLong(1), row.getString(3));
        }
    }

    private static Map<Long, FolderNames.Builder> builders(List<Row> wanted) {
        return wanted.stream().collect(Collectors.toMap(Row::id, folder -> new FolderNames.Builder(folder.files())));
    }

    private static Map<Long, FolderNames> built(List<Row> wanted, Map<Long, FolderNames.Builder> builders) {
        Map<Long, FolderNames> built = new HashMap<>();
        for (Row folder : wanted) {
            FolderNames.Builder builder = builders.remove(folder.id());
            if (builder != null) {
                built.put(folder.id(), builder.build(folder.id(), folder.state()));
            }
        }
        return built;
    }

    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /// @param select rows above an id, in the order of their ids, which is their first column
    private void inPortions(String select, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
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
