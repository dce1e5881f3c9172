package app.carrel.catalog;

import app.carrel.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The whole catalogue as a file, missing materials too, from one consistent picture of it.
///
/// Holds the folders and some thousand materials in memory, however many there are.
public final class Export {
    private static final int PAGE = 5_000;

    private final Database database;

    public Export(Database database) {
        this.database = database;
    }

    /// Writes every material to `out`, which stays open, as comma-separated values; whoever writes to the catalogue
    /// meanwhile is not kept waiting.
    ///
    /// @throws IOException where `out` fails
    public void csv(OutputStream out) throws IOException {
        write(() -> new CsvWriter(out));
    }

    /// The same as one JSON array.
    public void json(OutputStream out) throws IOException {
        write(() -> new JsonExportWriter(out));
    }

    private void write(Supplier<ExportWriter> begin) throws IOException {
        try {
            database.select(connection -> {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try {
                    write(connection, begin);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    connection.rollback();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// By pages of ids, so that no result is longer than a page.
    private static void write(Connection connection, Supplier<ExportWriter> begin) throws SQLException, IOException {
        ExportPlaces places = ExportPlaces.read(connection);
        try (ExportWriter writer = begin.get();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT id, folder_id, name, raw_name, kind, size, modified_micros, missing_scan_id IS NOT NULL
                        FROM material WHERE id > ? ORDER BY id FETCH FIRST 5000 ROWS ONLY""")) {
            long last = Long.MIN_VALUE;
            for (Page page = page(select, last, places); page.last() > last; page = page(select, last, places)) {
                for (ExportRow row : page.rows()) {
                    writer.write(row);
                }
                last = page.last();
            }
        }
    }

    /// Some materials, without those of hidden roots.
    ///
    /// @param last the id up to which was read; the one asked for where there are no more
    private record Page(List<ExportRow> rows, long last) {}

    private static Page page(PreparedStatement select, long after, ExportPlaces places) throws SQLException {
        List<ExportRow> rows = new ArrayList<>(PAGE);
        long last = after;
        select.setLong(1, after);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                last = row.getLong(1);
                if (!places.isShown(row.getLong(2))) {
                    continue;
                }
                rows.add(ExportRow.of(
                        last,
                        places.get(row.getLong(2)),
                        new DiskName(row.getString(3), row.getString(4)),
                        MaterialKind.ofCode(row.getInt(5)),
                        row.getLong(6),
                        Micros.instant(row.getLong(7)),
                        row.getBoolean(8)));
            }
        }
        return new Page(rows, last);
    }
}
