package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums the materials up by course and kind, in portions of ids: a result as long as the table would be written to a
/// file by the database and read again.
record ShelfKindRows(Connection connection) {
    private static final long PORTION = 20_000;

    /// @param courses the course of each folder, see [Course#folderId]
    ShelfKinds read(Map<Long, Long> courses) throws SQLException {
        Map<Long, List<KindSum>> sums = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT folder_id, kind, COUNT(*), SUM(size) FROM material
                WHERE id >= ? AND id < ? AND missing_scan_id IS NULL GROUP BY folder_id, kind""")) {
            long end = number("SELECT MAX(id) FROM material");
            for (long from = number("SELECT MIN(id) FROM material"); from <= end; from += PORTION) {
                select.setLong(1, from);
                select.setLong(2, from + PORTION);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Long course = courses.get(row.getLong(1));
                        if (course != null) {
                            sums.computeIfAbsent(course, _ -> new ArrayList<>())
                                    .add(new KindSum(
                                            MaterialKind.ofCode(row.getInt(2)), row.getLong(3), row.getLong(4)));
                        }
                    }
                }
            }
        }
        sums.replaceAll((_, parts) -> KindSum.of(parts));
        return new ShelfKinds(Map.copyOf(sums));
    }

    private long number(String select) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
