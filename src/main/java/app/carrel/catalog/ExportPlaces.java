package app.carrel.catalog;

import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where each folder of the catalogue lies, for the export. Confined to one thread.
final class ExportPlaces {
    /// A folder and what stands above it.
    ///
    /// @param path without a separator at its end
    /// @param uri  likewise
    record Place(int depth, String root, String category, String course, String section, String path, String uri) {
        static Place ofRoot(RootPath root) {
            String uri = root.uri() == null ? FileUri.of(root.path()) : root.uri();
            return new Place(
                    0,
                    root.text(),
                    CourseSum.FILES,
                    CourseSum.FILES,
                    "",
                    withoutEnd(root.text(), File.separator),
                    withoutEnd(uri, "/"));
        }

        Place child(DiskName name) {
            String path = pathOf(name);
            String uri = uriOf(name);
            return switch (depth) {
                case 0 -> new Place(1, root, name.text(), CourseSum.FILES, "", path, uri);
                case 1 -> new Place(2, root, category, name.text(), "", path, uri);
                default -> {
                    String below = section.isEmpty() ? name.text() : section + "/" + name.text();
                    yield new Place(depth + 1, root, category, course, below, path, uri);
                }
            };
        }

        String pathOf(DiskName name) {
            return path + File.separator + name.text();
        }

        String uriOf(DiskName name) {
            return uri + FileUri.lastPart(name);
        }

        private static String withoutEnd(String text, String end) {
            return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
        }
    }

    /// Whether the root of a folder is known, and not hidden.
    boolean isShown(long folderId) {
        return roots.containsKey(Objects.requireNonNull(rows.get(folderId)).rootId());
    }

    private record Row(long rootId, @Nullable Long parentId, DiskName name) {}

    private final Map<Long, RootPath> roots = new HashMap<>();
    private final Map<Long, Row> rows = new HashMap<>();
    private final Map<Long, Place> places = new HashMap<>();

    private ExportPlaces() {}

    static ExportPlaces read(Connection connection) throws SQLException {
        ExportPlaces places = new ExportPlaces();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT id, path, uri FROM root WHERE removed_at IS NULL")) {
                while (row.next()) {
                    places.roots.put(row.getLong(1), new RootPath(row.getString(2), row.getString(3)));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT id, root_id, parent_id, name, raw_name FROM folder")) {
                while (row.next()) {
                    places.rows.put(
                            row.getLong(1),
                            new Row(
                                    row.getLong(2),
                                    row.getObject(3, Long.class),
                                    new DiskName(row.getString(4), row.getString(5))));
                }
            }
        }
        return places;
    }

    /// The place of a folder. Folders above it are looked up one by one: a thousand levels are no thousand calls deep.
    Place get(long folderId) {
        java.util.Deque<Long> missing = new java.util.ArrayDeque<>();
        Long at = folderId;
        while (at != null && !places.containsKey(at)) {
            missing.push(at);
            at = Objects.requireNonNull(rows.get(at)).parentId();
        }
        while (!missing.isEmpty()) {
            long id = missing.pop();
            places.put(id, place(Objects.requireNonNull(rows.get(id))));
        }
        return Objects.requireNonNull(places.get(folderId));
    }

    private Place place(Row row) {
        return row.parentId() == null
                ? Place.ofRoot(Objects.requireNonNull(roots.get(row.rootId())))
                : Objects.requireNonNull(places.get(row.parentId())).child(row.name());
    }
}
