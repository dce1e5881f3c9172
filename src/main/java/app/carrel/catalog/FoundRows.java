package app.carrel.catalog;

import app.carrel.catalog.SearchPage.Hit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the database tells of materials that a search found. One statement an id: both tables are keyed by it, and a
/// page has some dozens. Folders are asked for once.
final class FoundRows {
    private static final String STEP = " / ";

    private record FolderRow(long id, @Nullable Long parentId, long rootId, int depth, DiskName name) {}

    /// A folder with everything that its files have in common.
    private record Place(Path folder, String category, String course, long courseId, String section) {
        static Place root(long id, Path folder) {
            return new Place(folder, CourseSum.FILES, CourseSum.FILES, id, "");
        }

        Place below(FolderRow row) {
            Path inside = row.name().resolve(folder);
            String name = row.name().text();
            return switch (row.depth()) {
                case CourseSum.CATEGORY -> new Place(inside, name, CourseSum.FILES, row.id(), "");
                case CourseSum.COURSE -> new Place(inside, category, name, row.id(), "");
                default ->
                    new Place(inside, category, course, courseId, section.isEmpty() ? name : section + STEP + name);
            };
        }
    }

    private final Connection connection;
    private final Map<Long, Place> places = new HashMap<>();

    FoundRows(Connection connection) {
        this.connection = connection;
    }

    /// The materials in the order of `ids`; one that is not there any more is left out.
    List<Hit> read(List<Long> ids) throws SQLException {
        List<Hit> hits = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT folder_id, name, raw_name, kind, size, modified_micros, missing_scan_id FROM material"
                        + " WHERE id = ?")) {
            for (long id : ids) {
                select.setLong(1, id);
                try (ResultSet row = select.executeQuery()) {
                    Place place = row.next() ? place(row.getLong(1)) : null;
                    if (place != null) {
                        hits.add(hit(id, row, place));
                    }
                }
            }
        }
        return hits;
    }

    private static Hit hit(long id, ResultSet row, Place place) throws SQLException {
        DiskName name = new DiskName(row.getString(2), row.getString(3));
        row.getLong(7);
        boolean missing = !row.wasNull();
        return new Hit(
                id,
                name.text(),
                place.category(),
                place.course(),
                place.courseId(),
                place.section(),
                MaterialKind.ofCode(row.getInt(4)),
                row.getLong(5),
                Micros.instant(row.getLong(6)),
                missing,
                name.resolve(place.folder()));
    }

    /// Upwards as far as nothing is known, then down again: by a loop, because folders nest a thousand deep. Null where
    /// the rows lead to no root.
    private @Nullable Place place(long folderId) throws SQLException {
        Deque<FolderRow> unknown = new ArrayDeque<>();
        Long at = folderId;
        while (at != null && !places.containsKey(at)) {
            FolderRow row = folder(at);
            FolderRow inside = unknown.peek();
            if (row == null || (inside != null && row.depth() >= inside.depth())) {
                return null;
            }
            unknown.push(row);
            at = row.parentId();
        }
        Place above = at == null ? null : places.get(at);
        for (FolderRow row : unknown) {
            Path root = above == null ? root(row.rootId()) : null;
            if (above == null && root == null) {
                return null;
            }
            above = root != null
                    ? Place.root(row.id(), root)
                    : Objects.requireNonNull(above).below(row);
            places.put(row.id(), above);
        }
        return above;
    }

    private @Nullable FolderRow folder(long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT parent_id, root_id, depth, name, raw_name FROM folder WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                long parent = row.getLong(1);
                Long above = row.wasNull() ? null : parent;
                DiskName name = new DiskName(row.getString(4), row.getString(5));
                return new FolderRow(id, above, row.getLong(2), row.getInt(3), name);
            }
        }
    }

    /// Null where it is not there any more, or hidden.
    private @Nullable Path root(long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT path, uri FROM root WHERE id = ? AND removed_at IS NULL")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new RootPath(row.getString(1), row.getString(2)).path() : null;
            }
        }
    }
}
