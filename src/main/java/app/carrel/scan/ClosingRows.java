package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.FolderIdentity.FolderPlace;
import app.carrel.task.Pulse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The statements of the transaction that ends a scan, in batches; it beats with every row.
///
/// Statements are made on first use and end with the connection. Belongs to one transaction.
final class ClosingRows {
    private static final int BATCH_ROWS = 1000;

    /// Where a material stands: what its row says about it.
    record Place(long folderId, String name, @Nullable String rawName, int kind) {}

    private final Connection connection;
    private final long scanId;
    private final Pulse pulse;
    /// In the order of their first use, in which they are also sent.
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    private final Strays strays;

    private int pending;

    ClosingRows(Connection connection, long scanId, Pulse pulse) {
        this.connection = connection;
        this.scanId = scanId;
        this.pulse = pulse;
        this.strays = new Strays(connection);
    }

    Place placeOf(long material) throws SQLException {
        pulse.beat();
        PreparedStatement select = statement("SELECT folder_id, name, raw_name, kind FROM material WHERE id = ?");
        select.setLong(1, material);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return new Place(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4));
        }
    }

    /// The known row takes over everything of the provisional one, which goes.
    void merge(long known, long provisional) throws SQLException {
        PreparedStatement update = statement("""
                UPDATE material SET (folder_id, name, raw_name, kind, size, modified_micros, file_key) =
                    (SELECT folder_id, name, raw_name, kind, size, modified_micros, file_key FROM material WHERE id = ?),
                    missing_scan_id = NULL WHERE id = ?""");
        update.setLong(1, provisional);
        update.setLong(2, known);
        // At once: the row it reads from goes next.
        pulse.beat();
        update.executeUpdate();
        strays.placed(known);
        delete(provisional);
    }

    void delete(long material) throws SQLException {
        PreparedStatement delete = statement("DELETE FROM material WHERE id = ?");
        delete.setLong(1, material);
        add(delete);
    }

    void move(long material, Place place, FileFacts facts, int at) throws SQLException {
        PreparedStatement update = statement("""
                UPDATE material SET size = ?, modified_micros = ?, file_key = ?, folder_id = ?, name = ?, raw_name = ?,
                    kind = ?, missing_scan_id = NULL WHERE id = ?""");
        bind(update, facts, at);
        bind(update, 4, place);
        update.setLong(8, material);
        strays.placed(material);
        add(update);
    }

    void insert(long material, Place place, FileFacts facts, int at) throws SQLException {
        PreparedStatement insert = statement("""
                INSERT INTO material (size, modified_micros, file_key, folder_id, name, raw_name, kind, id, first_scan_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        bind(insert, facts, at);
        bind(insert, 4, place);
        insert.setLong(8, material);
        insert.setLong(9, scanId);
        strays.placed(material);
        add(insert);
    }

    void update(long material, FileFacts facts, int at) throws SQLException {
        PreparedStatement update = statement("""
                UPDATE material SET size = ?, modified_micros = ?, file_key = ?, missing_scan_id = NULL
                WHERE id = ?""");
        bind(update, facts, at);
        update.setLong(4, material);
        add(update);
    }

    void miss(long material) throws SQLException {
        PreparedStatement update = statement("UPDATE material SET missing_scan_id = ? WHERE id = ?");
        update.setLong(1, scanId);
        update.setLong(2, material);
        add(update);
    }

    void figures(Map<Long, FolderState> figures) throws SQLException {
        PreparedStatement update = statement("""
                UPDATE folder SET modified_micros = ?, fingerprint = ?, materials = ?, missing = ?, bytes = ?
                WHERE id = ?""");
        for (Map.Entry<Long, FolderState> folder : figures.entrySet()) {
            CatalogWriter.bind(update, 1, folder.getValue());
            update.setLong(6, folder.getKey());
            add(update);
        }
    }

    void fewerMissing(Map<Long, Integer> folders) throws SQLException {
        PreparedStatement update = statement("UPDATE folder SET missing = missing - ? WHERE id = ?");
        for (Map.Entry<Long, Integer> folder : folders.entrySet()) {
            update.setInt(1, folder.getValue());
            update.setLong(2, folder.getKey());
            add(update);
        }
    }

    void place(FolderPlace place) throws SQLException {
        PreparedStatement update = statement(
                "UPDATE folder SET parent_id = ?, depth = ?, name = ?, raw_name = ?, file_key = ? WHERE id = ?");
        FolderNode parent = place.folder().parent();
        if (parent == null) {
            update.setNull(1, Types.BIGINT);
        } else {
            update.setLong(1, parent.id());
        }
        DiskName name = place.folder().name();
        update.setInt(2, place.folder().depth());
        update.setString(3, name.text());
        update.setString(4, name.raw());
        update.setLong(5, place.fileKey());
        update.setLong(6, place.id());
        add(update);
    }

    void vanish(long folder) throws SQLException {
        PreparedStatement update = statement("UPDATE folder SET missing_scan_id = ? WHERE id = ?");
        update.setLong(1, scanId);
        update.setLong(2, folder);
        add(update);
    }

    void settle(RootState root) throws SQLException {
        PreparedStatement update = statement("UPDATE root SET settled_material_id = ?, walked_micros = ? WHERE id = ?");
        update.setLong(1, root.settledMaterialId());
        update.setLong(2, root.walkedMicros());
        update.setLong(3, root.id());
        add(update);
    }

    /// Sends what is pending. Statements of different kinds touch different rows, or different columns.
    void flush() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            pulse.beat();
            statement.executeBatch();
        }
        strays.write();
        pending = 0;
    }

    private void add(PreparedStatement statement) throws SQLException {
        pulse.beat();
        statement.addBatch();
        if (++pending >= BATCH_ROWS) {
            flush();
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, FileFacts facts, int at) throws SQLException {
        statement.setLong(1, facts.bytes(at));
        statement.setLong(2, facts.modifiedMicros(at));
        statement.setLong(3, facts.fileKey(at));
    }

    private static void bind(PreparedStatement statement, int first, Place place) throws SQLException {
        statement.setLong(first, place.folderId());
        statement.setString(first + 1, place.name());
        statement.setString(first + 2, place.rawName());
        statement.setInt(first + 3, place.kind());
    }
}
