package app.carrel.scan;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The catalogue at one moment, with whole paths written as those of [ModelDisk].
record ModelCatalogue(Map<Long, Row> rows, List<String> presentFolders) {
    /// @param folder the id of its folder
    record Row(long id, long folder, String path, long size, long micros, boolean missing) {}

    private record Parent(long root, @Nullable Long parent, String name, boolean missing) {}

    static ModelCatalogue of(ScanRoom room) {
        return room.database.transaction(connection -> {
            Map<Long, String> roots = new HashMap<>();
            Map<Long, Parent> folders = new HashMap<>();
            Map<Long, Row> rows = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT id, path FROM root");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    roots.put(row.getLong(1), ModelDisk.nameOf(row.getString(2)));
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT id, root_id, parent_id, name, missing_scan_id IS NOT NULL FROM folder");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    folders.put(
                            row.getLong(1),
                            new Parent(
                                    row.getLong(2), row.getObject(3, Long.class), row.getString(4), row.getBoolean(5)));
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT id, folder_id, name, size, modified_micros, missing_scan_id IS NOT NULL FROM material");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getLong(1), material(row, path(row.getLong(2), folders, roots)));
                }
            }
            List<String> present = folders.entrySet().stream()
                    .filter(folder -> !folder.getValue().missing())
                    .map(folder -> path(folder.getKey(), folders, roots))
                    .sorted()
                    .toList();
            return new ModelCatalogue(rows, present);
        });
    }

    private static Row material(ResultSet row, String folder) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getLong(2),
                folder + "/" + row.getString(3),
                row.getLong(4),
                row.getLong(5),
                row.getBoolean(6));
    }

    private static String path(long id, Map<Long, Parent> folders, Map<Long, String> roots) {
        Parent folder = Objects.requireNonNull(folders.get(id), "a row without its folder");
        Long parent = folder.parent();
        return parent == null
                ? Objects.requireNonNull(roots.get(folder.root()))
                : path(parent, folders, roots) + "/" + folder.name();
    }

    Stream<Row> present() {
        return rows.values().stream().filter(row -> !row.missing());
    }

    /// The present rows in `folder`, at any depth, by path.
    ///
    /// @throws IllegalStateException where two stand at one place
    Map<String, Row> presentBelow(String folder) {
        Map<String, Row> below = new HashMap<>();
        present().filter(row -> ModelDisk.isBelow(row.path(), folder)).forEach(row -> {
            Row other = below.put(row.path(), row);
            if (other != null) {
                throw new IllegalStateException("Two rows at one place: " + other + " and " + row);
            }
        });
        return below;
    }

    Optional<Row> row(long id) {
        return Optional.ofNullable(rows.get(id));
    }

    Set<String> foldersFrom(String folder) {
        Set<String> from = new TreeSet<>();
        presentFolders.stream()
                .filter(path -> path.equals(folder) || ModelDisk.isBelow(path, folder))
                .forEach(from::add);
        return from;
    }
}
