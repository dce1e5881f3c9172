package app.carrel.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/// Changes several tables in each transaction, on two threads, and on a third one syncs and says how far it then was
/// at least; until it is stopped or killed.
final class WriterOfPairs {
    private static final int ROWS = 500;

    private WriterOfPairs() {}

    public static void main(String[] arguments) throws IOException {
        Database database = new Shelf(Path.of(arguments[0])).open();
        for (String table : new String[] {"one", "other", "rows"}) {
            Shelf.execute(database, "CREATE TABLE pair_" + table + " (v BIGINT)");
            Shelf.execute(database, "INSERT INTO pair_" + table + " VALUES (0)");
        }
        Thread.ofPlatform().daemon().start(() -> addAndDelete(database));
        Thread.ofPlatform().daemon().start(() -> count(database));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            while (true) {
                long reached = database.select(connection -> Shelf.number(connection, "SELECT v FROM pair_one"));
                database.sync();
                out.write((reached + "\n").getBytes(StandardCharsets.UTF_8));
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static void count(Database database) {
        while (true) {
            database.transaction(
                    connection -> run(connection, "UPDATE pair_one SET v = v + 1", "UPDATE pair_other SET v = v + 1"));
        }
    }

    private static void addAndDelete(Database database) {
        for (long last = 0; ; last += ROWS) {
            long first = last + 1;
            long end = last + ROWS;
            database.transaction(connection -> run(
                    connection,
                    """
                    INSERT INTO material (id, folder_id, name, kind, size, modified_micros, file_key, first_scan_id)
                    SELECT x, 1, 'lecture ' || x, 1, 0, 0, 0, 1 FROM SYSTEM_RANGE(%d, %d)""".formatted(first, end),
                    "DELETE FROM material WHERE id <= " + (end - 20 * ROWS),
                    "UPDATE pair_rows SET v = " + Math.min(end, 20 * ROWS)));
        }
    }

    private static boolean run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return true;
    }
}
