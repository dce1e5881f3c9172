package app.carrel.scan;

import app.carrel.catalog.FolderMaterials;
import app.carrel.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Forgets missing materials for good, and brings those that were forgotten last back as they were.
///
/// Never while a scan runs, which has missing rows in memory: each change is one transaction that first
/// holds the row of the scan lock. Safe on every thread.
public final class Forgetting {
    /// What a change came to.
    public sealed interface Outcome {
        /// It is done.
        ///
        /// @param materials how many were concerned
        record Done(int materials) implements Outcome {}

        /// A scan runs; everything is as it was.
        record Busy(Optional<ScanRecord> running) implements Outcome {}
    }

    private static final String COLUMNS =
            "id, folder_id, name, raw_name, kind, size, modified_micros, file_key, first_scan_id, missing_scan_id";
    private static final int BATCH_ROWS = 1000;

    private final Database database;

    public Forgetting(Database database) {
        this.database = database;
    }

    /// Forgets those of `materials` that are still missing. What was forgotten before can no longer be brought back.
    public Outcome forget(Collection<Long> materials) {
        return database.deleting(connection -> {
            if (!ScanRows.holdsNoScan(connection)) {
                return new Outcome.Busy(ScanHistory.holdingLock(connection));
            }
            clear(connection);
            each(
                    connection,
                    "INSERT INTO forgotten (" + COLUMNS + ") SELECT " + COLUMNS
                            + " FROM material WHERE id = ? AND missing_scan_id IS NOT NULL",
                    Set.copyOf(materials));
            List<Row> rows = rows(connection);
            each(
                    connection,
                    "DELETE FROM material WHERE id = ?",
                    rows.stream().map(Row::id).toList());
            count(connection, rows, -1);
            neverAgain(connection, "SELECT MAX(id) FROM forgotten");
            return new Outcome.Done(rows.size());
        });
    }

    /// Brings back what was forgotten last, but for files that stand at their place again since, and whose folder is
    /// not known any more.
    public Outcome bringBack() {
        Outcome outcome = database.transaction(connection -> {
            if (!ScanRows.holdsNoScan(connection)) {
                return new Outcome.Busy(ScanHistory.holdingLock(connection));
            }
            List<Row> free = free(connection, rows(connection));
            List<Long> ids = free.stream().map(Row::id).toList();
            each(
                    connection,
                    "INSERT INTO material (" + COLUMNS + ") SELECT " + COLUMNS + " FROM forgotten WHERE id = ?",
                    ids);
            Strays strays = new Strays(connection);
            ids.forEach(strays::placed);
            strays.write();
            count(connection, free, 1);
            clear(connection);
            return new Outcome.Done(free.size());
        });
        database.sync();
        return outcome;
    }

    /// From now on nothing that was forgotten can be brought back.
    public void finish() {
        database.transaction(connection -> {
            clear(connection);
            return null;
        });
    }

    /// Sees to it that the id that `select` gives, and those below it, are given to no other material.
    static void neverAgain(Connection connection, String select) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE identity SET forgotten_material_id = GREATEST(forgotten_material_id, COALESCE((" + select
                        + "), 0)) WHERE id = 1")) {
            update.executeUpdate();
        }
    }

    /// A forgotten material; its key tells it apart in its folder.
    private record Row(long id, long folderId, String key) {}

    private static List<Row> rows(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT id, folder_id, COALESCE(raw_name, name) FROM forgotten");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(row.getLong(1), row.getLong(2), row.getString(3)));
            }
        }
        return rows;
    }

    /// Those of `rows` whose folder is known and has nothing at their place.
    private static List<Row> free(Connection connection, List<Row> rows) throws SQLException {
        Map<Long, Optional<Set<String>>> taken = new HashMap<>();
        List<Row> free = new ArrayList<>();
        for (Row row : rows) {
            Optional<Set<String>> there = taken.get(row.folderId());
            if (there == null) {
                there = taken(connection, row.folderId());
                taken.put(row.folderId(), there);
            }
            if (there.filter(keys -> !keys.contains(row.key())).isPresent()) {
                free.add(row);
            }
        }
        return free;
    }

    /// The keys of the materials in a folder; empty where it is not known.
    private static Optional<Set<String>> taken(Connection connection, long folderId) throws SQLException {
        try (PreparedStatement folder = connection.prepareStatement("SELECT id FROM folder WHERE id = ?");
                PreparedStatement keys = FolderMaterials.select(connection, "COALESCE(m.raw_name, m.name)")) {
            folder.setLong(1, folderId);
            if (texts(folder).isEmpty()) {
                return Optional.empty();
            }
            FolderMaterials.bind(keys, folderId);
            return Optional.of(texts(keys));
        }
    }

    private static Set<String> texts(PreparedStatement select) throws SQLException {
        Set<String> texts = new HashSet<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /// Lets the folders of `rows` count them as missing, or not any more.
    ///
    /// @param sign 1 or -1
    private static void count(Connection connection, List<Row> rows, int sign) throws SQLException {
        Map<Long, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.folderId(), sign, Integer::sum));
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE folder SET missing = missing + ? WHERE id = ?")) {
            for (Map.Entry<Long, Integer> folder : counts.entrySet()) {
                update.setInt(1, folder.getValue());
                update.setLong(2, folder.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /// Runs `sql` for each id.
    private static void each(Connection connection, String sql, Collection<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int pending = 0;
            for (long id : ids) {
                statement.setLong(1, id);
                statement.addBatch();
                if (++pending == BATCH_ROWS) {
                    statement.executeBatch();
                    pending = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static void clear(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM forgotten")) {
            delete.executeUpdate();
        }
    }
}
