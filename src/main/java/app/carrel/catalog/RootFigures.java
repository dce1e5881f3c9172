package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A root and how much of it is catalogued.
///
/// @param lastScanAt when its last completed scan ended
/// @param materials  how many are present
/// @param missing    how many are known to be missing
public record RootFigures(long id, RootPath path, @Nullable Instant lastScanAt, long materials, long missing) {
    static List<RootFigures> read(Connection connection) throws SQLException {
        List<RootFigures> roots = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        SELECT r.id, r.path, r.uri, r.last_scan_at, COALESCE(s.materials, 0), COALESCE(s.missing, 0)
                        FROM root r LEFT JOIN (
                            SELECT root_id, SUM(materials) AS materials, SUM(missing) AS missing
                            FROM folder GROUP BY root_id) s ON s.root_id = r.id
                        WHERE r.removed_at IS NULL""");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                OffsetDateTime lastScan = row.getObject(4, OffsetDateTime.class);
                roots.add(new RootFigures(
                        row.getLong(1),
                        new RootPath(row.getString(2), row.getString(3)),
                        lastScan == null ? null : lastScan.toInstant(),
                        row.getLong(5),
                        row.getLong(6)));
            }
        }
        return NaturalOrder.sorted(roots, root -> root.path().text());
    }
}
