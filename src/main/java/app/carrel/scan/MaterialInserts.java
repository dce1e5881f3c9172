package app.carrel.scan;

import app.carrel.catalog.MaterialKind;
import app.carrel.scan.Listing.DiskFile;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Inserts new materials, many with one statement: of what an insert costs, a good part is for the statement, not for
/// the row. Belongs to one transaction.
final class MaterialInserts {
    private static final int ROWS = 50;
    private static final int COLUMNS = 9;
    private static final String ONE =
            "INSERT INTO material (size, modified_micros, file_key, id, folder_id, name, raw_name, kind, first_scan_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String MANY = ONE + ", (?, ?, ?, ?, ?, ?, ?, ?, ?)".repeat(ROWS - 1);

    private record Row(long id, long folderId, DiskFile file) {}

    private final Connection connection;
    private final long scanId;
    private final Pulse pulse;
    private final List<Row> rows = new ArrayList<>(ROWS);

    MaterialInserts(Connection connection, long scanId, Pulse pulse) {
        this.connection = connection;
        this.scanId = scanId;
        this.pulse = pulse;
    }

    /// Takes one more material.
    void add(long id, long folderId, DiskFile file) throws SQLException {
        rows.add(new Row(id, folderId, file));
        if (rows.size() == ROWS) {
            pulse.beat();
            try (PreparedStatement many = connection.prepareStatement(MANY)) {
                int at = 0;
                for (Row row : rows) {
                    bind(many, at, row);
                    at += COLUMNS;
                }
                many.executeUpdate();
            }
            rows.clear();
        }
    }

    /// Inserts what is left, one by one: the database knows both statements by heart, but not one for every number.
    void flush() throws SQLException {
        pulse.beat();
        try (PreparedStatement one = connection.prepareStatement(ONE)) {
            for (Row row : rows) {
                bind(one, 0, row);
                one.addBatch();
            }
            one.executeBatch();
        }
        rows.clear();
    }

    private void bind(PreparedStatement insert, int at, Row row) throws SQLException {
        DiskFile file = row.file();
        insert.setLong(at + 1, file.size());
        insert.setLong(at + 2, file.modifiedMicros());
        insert.setLong(at + 3, file.fileKey());
        insert.setLong(at + 4, row.id());
        insert.setLong(at + 5, row.folderId());
        insert.setString(at + 6, file.name().text());
        insert.setString(at + 7, file.name().raw());
        insert.setInt(at + 8, MaterialKind.of(file.name().text()).code());
        insert.setLong(at + 9, scanId);
    }
}
