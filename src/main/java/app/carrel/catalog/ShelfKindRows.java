package app.carrel.catalog;

import app.carrel.catalog.ShelfKinds.Counted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums the present materials of courses up by kind.
record ShelfKindRows(Connection connection) {
    /// What each of `courses` holds, by [Course#folderId].
    Map<Long, Counted> read(Collection<Course> courses) throws SQLException {
        Map<Long, Counted> counted = new HashMap<>();
        try (PreparedStatement select = FolderMaterials.select(connection, "m.kind, m.size, m.missing_scan_id")) {
            for (Course course : courses) {
                List<KindSum> parts = new ArrayList<>();
                for (long folder : course.folders()) {
                    FolderMaterials.bind(select, folder);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            row.getLong(3);
                            if (row.wasNull()) {
                                parts.add(new KindSum(MaterialKind.ofCode(row.getInt(1)), 1, row.getLong(2)));
                            }
                        }
                    }
                }
                counted.put(course.folderId(), new Counted(course.fingerprint(), KindSum.of(parts)));
            }
        }
        return counted;
    }
}
