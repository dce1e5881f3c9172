package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.Invariants;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All folders and materials as they stand in the database, for tests.
///
/// @param folders   by id
/// @param materials by id
record CatalogueState(Map<Long, FolderRow> folders, Map<Long, MaterialRow> materials) {
    record FolderRow(
            @Nullable Long parent,
            int depth,
            String name,
            long fingerprint,
            int present,
            int missing,
            long bytes,
            boolean isMissing) {}

    record MaterialRow(long folder, String name, long size, long modified, boolean isMissing) {}

    static CatalogueState of(ScanRoom room) {
        return room.database.transaction(connection -> {
            Map<Long, FolderRow> folders = new TreeMap<>();
            Map<Long, MaterialRow> materials = new TreeMap<>();
            try (Statement statement = connection.createStatement()) {
                ResultSet row = statement.executeQuery("""
                        SELECT id, parent_id, depth, COALESCE(raw_name, name), fingerprint, materials, missing, bytes,
                            missing_scan_id IS NOT NULL FROM folder""");
                while (row.next()) {
                    Long parent = row.getObject(2, Long.class);
                    folders.put(
                            row.getLong(1),
                            new FolderRow(
                                    parent,
                                    row.getInt(3),
                                    row.getString(4),
                                    row.getLong(5),
                                    row.getInt(6),
                                    row.getInt(7),
                                    row.getLong(8),
                                    row.getBoolean(9)));
                }
                row = statement.executeQuery("""
                        SELECT id, folder_id, COALESCE(raw_name, name), size, modified_micros, missing_scan_id IS NOT NULL
                        FROM material""");
                while (row.next()) {
                    materials.put(
                            row.getLong(1),
                            new MaterialRow(
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getBoolean(6)));
                }
                assertThat(statement
                                .executeQuery(Invariants.NOT_IN_THEIR_FOLDER)
                                .next())
                        .as("a material that its folder does not find")
                        .isFalse();
            }
            return new CatalogueState(folders, materials);
        });
    }

    /// The id of the one present material at a path below its root.
    long presentAt(String path) {
        List<Long> ids = materials.entrySet().stream()
                .filter(material -> !material.getValue().isMissing()
                        && path.equals(pathOf(material.getValue().folder())
                                + material.getValue().name()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(ids).as("materials at %s", path).hasSize(1);
        return ids.getFirst();
    }

    /// The id of the one present folder at a path below its root.
    long folderAt(String path) {
        List<Long> ids = folders.entrySet().stream()
                .filter(folder -> !folder.getValue().isMissing() && (path + "/").equals(pathOf(folder.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(ids).as("folders at %s", path).hasSize(1);
        return ids.getFirst();
    }

    /// Where a folder stands, below its root.
    String placeOf(long folder) {
        String path = pathOf(folder);
        return path.substring(0, path.length() - 1);
    }

    private String pathOf(long folder) {
        FolderRow row = Objects.requireNonNull(folders.get(folder));
        return row.parent() == null ? "" : pathOf(row.parent()) + row.name() + "/";
    }

    /// What each folder's row says of its materials is what their rows say.
    void assertFiguresAgree() {
        Map<Long, FolderRow> summed = new HashMap<>();
        folders.forEach((id, row) ->
                summed.put(id, new FolderRow(row.parent(), depthOf(id), row.name(), 0, 0, 0, 0, row.isMissing())));
        materials
                .values()
                .forEach(material -> summed.computeIfPresent(material.folder(), (id, row) -> {
                    boolean missing = material.isMissing();
                    return new FolderRow(
                            row.parent(),
                            row.depth(),
                            row.name(),
                            row.fingerprint()
                                    + (missing
                                            ? 0
                                            : Fingerprint.of(material.name(), material.size(), material.modified())),
                            row.present() + (missing ? 0 : 1),
                            row.missing() + (missing ? 1 : 0),
                            row.bytes() + (missing ? 0 : material.size()),
                            row.isMissing());
                }));
        assertThat(folders).isEqualTo(summed);
        assertThat(materials.values()).allMatch(material -> folders.containsKey(material.folder()));
    }

    private int depthOf(long folder) {
        Long parent = Objects.requireNonNull(folders.get(folder)).parent();
        return parent == null ? 0 : depthOf(parent) + 1;
    }
}
