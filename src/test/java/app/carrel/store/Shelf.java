package app.carrel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A data folder whose catalogue holds nothing but numbered materials.
record Shelf(Path folder) {
    Path file() {
        return folder.resolve("catalog.mv.db");
    }

    Path sideCar() {
        return folder.resolve("catalog.promise");
    }

    Database open() {
        return Database.open(folder, List.of());
    }

    /// What the disk would hold if the program were killed now.
    Shelf asAfterAKill(Path elsewhere) {
        Shelf left = new Shelf(elsewhere);
        try {
            Files.createDirectories(elsewhere);
            Files.copy(file(), left.file(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(sideCar(), left.sideCar(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left;
    }

    void replaceWith(Path other) throws IOException {
        Files.copy(other, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Works in the closed file with another program of databases.
    void byHand(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:" + folder.resolve("catalog") + ";IFEXISTS=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Adds materials that are there to stay.
    static void add(Database database, int materials) {
        insert(database, materials);
        database.settle();
    }

    static void insert(Database database, int materials) {
        database.transaction(connection -> {
            long last = number(connection, "SELECT COALESCE(MAX(id), 0) FROM material");
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO material (id, folder_id, name, kind, size, modified_micros, file_key, first_scan_id)
                    VALUES (?, 1, ?, 1, 0, 0, 0, 1)""")) {
                for (long id = last + 1; id <= last + materials; id++) {
                    insert.setLong(1, id);
                    insert.setString(2, "lecture " + id + ".mp4");
                    insert.addBatch();
                }
                insert.executeBatch();
                return null;
            }
        });
    }

    static void delete(Database database, long id) {
        database.deleting(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("DELETE FROM material WHERE id = " + id);
            }
        });
    }

    static void execute(Database database, String sql) {
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    static long count(Database database) {
        return database.transaction(connection -> number(connection, "SELECT COUNT(*) FROM material"));
    }

    static long leastSize(Database database) {
        return database.transaction(connection -> number(connection, "SELECT MIN(size) FROM material"));
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
