package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// By what one sees, at hardly any cost, that rows may have changed since they were read.
///
/// @param endedScan the newest scan that has ended, however it did
/// @param roots     that are not removed, in ascending order
/// @param newest    the greatest id of the rows
/// @param count     how many rows there are
record Stamp(long endedScan, List<Long> roots, long newest, long count) {
    static Stamp ofFolders(Connection connection) throws SQLException {
        return of(connection, "SELECT MAX(id) FROM folder", "SELECT COUNT(*) FROM folder");
    }

    static Stamp ofMaterials(Connection connection) throws SQLException {
        return of(connection, "SELECT MAX(id) FROM material", "SELECT COUNT(*) FROM material");
    }

    /// Whether there is nothing but more rows. Where there are more or fewer without a newer one, some were forgotten
    /// or brought back.
    boolean hasOnlyGrownSince(Stamp other) {
        return endedScan == other.endedScan && roots.equals(other.roots) && newest > other.newest;
    }

    private static Stamp of(Connection connection, String newest, String count) throws SQLException {
        List<Long> ended = numbers(connection, "SELECT MAX(id) FROM scan_history WHERE status <> 'running'");
        List<Long> roots = numbers(connection, "SELECT id FROM root WHERE removed_at IS NULL ORDER BY id");
        return new Stamp(
                ended.getFirst(),
                roots,
                numbers(connection, newest).getFirst(),
                numbers(connection, count).getFirst());
    }

    /// The first column; 0 for null.
    private static List<Long> numbers(Connection connection, String select) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }
}
