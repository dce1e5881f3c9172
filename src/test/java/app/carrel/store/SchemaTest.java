package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    @TempDir
    private Path folder;

    private Path dataFolder;
    private Path catalogue;
    private Path sideCar;
    private Schema tomorrow;

    @BeforeEach
    void makeTheSchemaOfTomorrow() throws IOException {
        dataFolder = Files.createDirectory(folder.resolve("data"));
        catalogue = dataFolder.resolve("catalog.mv.db");
        sideCar = dataFolder.resolve("catalog.promise");
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        tomorrow = SchemaOfTomorrow.of(SchemaOfTomorrow.in(migrations));
    }

    @Test
    void theVersionIsThatOfTheNewestMigration() throws Exception {
        URI migrations = Objects.requireNonNull(SchemaTest.class.getResource("/db/migration"))
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(migrations))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.matches("V\\d+__\\w+\\.sql"))
                    .extracting(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .isNotEmpty()
                    .allMatch(version -> version <= Schema.OURS.version())
                    .contains(Schema.OURS.version());
        }
    }

    @Test
    void aCatalogueOfANewerSchemaIsRefusedAndNotTouched() throws IOException {
        Database.open(dataFolder, List.of(), tomorrow).close();
        byte[] before = Files.readAllBytes(catalogue);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(dataFolder, List.of()))
                .withMessage(
                        "The catalogue %s was written by a newer version of Carrel. Nothing was changed:"
                                + " please use that version.",
                        catalogue)
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.NEWER));
        assertThat(catalogue).hasBinaryContent(before);
        Database.open(dataFolder, List.of(), tomorrow).close();
    }

    @Test
    void aFileOfAFormatThatOnlyALaterH2WritesIsRefusedAndNotTouched() throws IOException {
        Database.open(dataFolder, List.of()).close();
        raiseFormat();
        byte[] before = Files.readAllBytes(catalogue);
        byte[] promise = Files.readAllBytes(sideCar);
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(dataFolder, List.of()))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.NEWER));
        assertThat(catalogue).hasBinaryContent(before);
        assertThat(sideCar).hasBinaryContent(promise);
    }

    /// Writes format 4 into both heads of the file, each with its sum, as H2 will when it has one.
    private void raiseFormat() throws IOException {
        byte[] bytes = Files.readAllBytes(catalogue);
        for (int block = 0; block < DatabaseFile.LEAST_BYTES; block += DatabaseFile.LEAST_BYTES / 2) {
            String head = new String(bytes, block, DatabaseFile.LEAST_BYTES / 2, StandardCharsets.ISO_8859_1);
            String fields = head.substring(0, head.indexOf(",fletcher:")).replace("format:3", "format:4");
            assertThat(fields).contains("format:4");
            int sum = DataUtils.getFletcher32(fields.getBytes(StandardCharsets.ISO_8859_1), 0, fields.length());
            // A sum that happens to be shorter than the one before must not leave some of its digits behind.
            String raised = "%s,fletcher:%08x\n".formatted(fields, sum);
            System.arraycopy(raised.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, block, raised.length());
        }
        Files.write(catalogue, bytes);
    }

    @Test
    void aCatalogueOfAnOlderSchemaIsBroughtUpToDateWithAllItHolds() throws IOException {
        try (Database database = Database.open(dataFolder, List.of())) {
            execute(database, "INSERT INTO root (path, added_at) VALUES ('/shelf', CURRENT_TIMESTAMP)");
        }
        try (Database database = Database.open(dataFolder, List.of(), tomorrow)) {
            assertThat(count(database, "SELECT COUNT(*) FROM root WHERE shelf_mark IS NULL"))
                    .isEqualTo(1);
        }
        assertThat(dataFolder).isDirectoryNotContaining(file -> file.toString().contains("next"));
        Path backup = backups().getFirst();
        assertThat(backup.toString()).endsWith("-before-migration.zip");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        new ClosedCatalogue(elsewhere).restore(backup);
        try (Database database = Database.open(elsewhere, List.of())) {
            assertThat(count(database, "SELECT COUNT(*) FROM root")).isEqualTo(1);
        }
    }

    @Test
    void aCatalogueOfAnOlderSchemaThatCannotBeBackedUpIsNotMigrated() throws IOException {
        Database.open(dataFolder, List.of()).close();
        Files.writeString(dataFolder.resolve("backups"), "a file where the folder should be");

        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(dataFolder, List.of(), tomorrow))
                .withMessageContaining("backups");

        Files.delete(dataFolder.resolve("backups"));
        try (Database database = Database.open(dataFolder, List.of())) {
            assertThat(count(database, "SELECT COUNT(*) FROM scan_lock")).isEqualTo(1);
        }
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(dataFolder.resolve("backups"))) {
            return files.toList();
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheCatalogueAsItWas() throws IOException {
        try (Database database = Database.open(dataFolder, List.of())) {
            execute(database, "INSERT INTO root (path, added_at) VALUES ('/shelf', CURRENT_TIMESTAMP)");
        }
        Files.writeString(
                folder.resolve("migrations").resolve("V2__shelf_mark.sql"),
                "DELETE FROM root; ALTER TABLE no_such_table ADD COLUMN shelf_mark VARCHAR;");
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(dataFolder, List.of(), tomorrow))
                .withMessageContaining(catalogue.toString());
        try (Database database = Database.open(dataFolder, List.of())) {
            assertThat(count(database, "SELECT COUNT(*) FROM root")).isEqualTo(1);
        }
    }

    @Test
    void whatAProcessLeftThatDiedWhileMigratingIsSweptAway() throws IOException {
        Files.writeString(dataFolder.resolve("catalog.next.mv.db"), "half of a file");
        try (Database database = Database.open(dataFolder, List.of())) {
            assertThat(count(database, "SELECT COUNT(*) FROM root")).isZero();
        }
        Files.writeString(dataFolder.resolve("catalog.next.mv.db"), "half of a file");
        Files.writeString(dataFolder.resolve("catalog.check.mv.db"), "half of a file");
        Path half = Files.writeString(
                Files.createDirectory(dataFolder.resolve("backups")).resolve("catalog-x.zip.part"), "half of a file");
        Database.open(dataFolder, List.of(), tomorrow).close();
        assertThat(backups()).hasSize(1).doesNotContain(half);
        try (Stream<Path> files = Files.list(dataFolder)) {
            assertThat(files).containsExactlyInAnyOrder(catalogue, sideCar, dataFolder.resolve("backups"));
        }
    }

    @Test
    void theStatementsOfTheContractRunAsTheyStand() {
        try (Database database = Database.open(dataFolder, List.of())) {
            execute(
                    database,
                    "INSERT INTO scan_history (root_path, status, started_at, started_by_id)"
                            + " VALUES ('/shelf', 'running', CURRENT_TIMESTAMP, 1)");
            for (String statement : """
                    SELECT * FROM scan_history WHERE status = 'running';
                    SELECT sh.*, sl.locked_at FROM scan_history sh JOIN scan_lock sl ON sh.id = sl.scan_id\
                     WHERE sl.is_locked = true;
                    SELECT * FROM scan_history WHERE error_message LIKE '%heartbeat timeout%';
                    UPDATE scan_history SET status = 'failed' WHERE status = 'running';
                    UPDATE scan_lock SET is_locked = FALSE;""".lines().toList()) {
                execute(database, statement);
            }
            assertThat(count(database, "SELECT COUNT(*) FROM scan_history WHERE status = 'failed'"))
                    .isEqualTo(1);
            assertThat(count(database, "SELECT COUNT(*) FROM scan_lock WHERE id = 1"))
                    .isEqualTo(1);
        }
    }

    private static void execute(Database database, String sql) {
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static long count(Database database, String sql) {
        return database.transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
