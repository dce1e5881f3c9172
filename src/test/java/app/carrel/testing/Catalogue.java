package app.carrel.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A catalogue as a stranger reads it: its file opened with plain JDBC, after the program that wrote it has ended.
public final class Catalogue implements AutoCloseable {
    private final Connection connection;

    private Catalogue(Connection connection) {
        this.connection = connection;
    }

    /// Opens `catalog.mv.db`, which must be there.
    public static Catalogue open(Path dataFolder) throws SQLException {
        return new Catalogue(DriverManager.getConnection(
                "jdbc:h2:file:" + dataFolder.toAbsolutePath().resolve("catalog") + ";IFEXISTS=TRUE", "sa", ""));
    }

    /// The rows that a query gives, a list of values each.
    public List<List<Object>> rows(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(row.getObject(column)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /// What stands on the shelf: path below the root → size, time of change and kind. Ids are left out: they tell in
    /// which order things were found.
    public SortedMap<String, String> present() throws SQLException {
        return materials("m.missing_scan_id IS NULL");
    }

    /// What once stood there, in the same way.
    public SortedMap<String, String> missing() throws SQLException {
        return materials("m.missing_scan_id IS NOT NULL");
    }

    private SortedMap<String, String> materials(String which) throws SQLException {
        Map<Object, String> folders = new HashMap<>();
        for (List<Object> row : rows("SELECT id, parent_id, name FROM folder ORDER BY depth")) {
            folders.put(row.get(0), folders.getOrDefault(row.get(1), "") + "/" + row.get(2));
        }
        SortedMap<String, String> materials = new TreeMap<>();
        for (List<Object> row : rows("SELECT m.folder_id, m.name, m.size, m.modified_micros, m.kind FROM material m"
                + " WHERE " + which + " ORDER BY m.id")) {
            String path = folders.get(row.get(0)) + "/" + row.get(1);
            if (materials.put(path, row.subList(2, 5).toString()) != null) {
                throw new AssertionError(path + " stands twice in the catalogue");
            }
        }
        return materials;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
