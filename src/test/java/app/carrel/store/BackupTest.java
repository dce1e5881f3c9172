package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {
    @TempDir
    private Path folder;

    private Shelf shelf;
    private Path zip;

    @BeforeEach
    void makeRoom() throws IOException {
        shelf = new Shelf(Files.createDirectory(folder.resolve("data; 100%")));
        zip = folder.resolve("backup.zip");
    }

    @Test
    void whatWasThereComesBackAndWhatIsThereNowIsKeptAside() {
        try (Database database = shelf.open()) {
            Shelf.add(database, 3000);
            database.backup(zip);
            Shelf.add(database, 500);

            Path kept = database.restore(zip, _ -> null);

            assertThat(Shelf.count(database)).isEqualTo(3000);
            assertThat(kept).exists();
            Shelf.add(database, 1);
            database.sync();
        }
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(3001);
        }
        assertThat(names()).noneMatch(name -> name.contains("next") || name.contains("check"));
    }

    @Test
    void whatWasKeptAsideIsTheWholeCatalogue() throws IOException {
        Path kept;
        try (Database database = shelf.open()) {
            Shelf.add(database, 10);
            database.backup(zip);
            Shelf.add(database, 500);
            kept = database.restore(zip, _ -> null);
        }
        Shelf before = new Shelf(Files.createDirectory(folder.resolve("before")));
        Files.copy(kept, before.file());
        new ClosedCatalogue(before.folder()).accept();
        try (Database database = before.open()) {
            assertThat(Shelf.count(database)).isEqualTo(510);
        }
    }

    @Test
    void aBackupIsRestoredOnAnotherComputer() throws IOException {
        try (Database database = shelf.open()) {
            Shelf.add(database, 100);
            database.backup(zip);
        }
        Shelf elsewhere = new Shelf(Files.createDirectory(folder.resolve("elsewhere")));
        new ClosedCatalogue(elsewhere.folder()).restore(zip);
        try (Database database = elsewhere.open()) {
            assertThat(Shelf.count(database)).isEqualTo(100);
        }
    }

    @Test
    void aBackupReplacesADamagedCatalogue() throws IOException {
        try (Database database = shelf.open()) {
            Shelf.add(database, 100);
            database.backup(zip);
        }
        byte[] damaged = new byte[20_000];
        Files.write(shelf.file(), damaged);

        Path kept = new ClosedCatalogue(shelf.folder()).restore(zip).orElseThrow();

        assertThat(kept).hasBinaryContent(damaged);
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(100);
        }
    }

    @Test
    void anIdThatAScanOnceHadIsNeverGivenOutAgain() {
        try (Database database = shelf.open()) {
            database.backup(zip);
            for (int scan = 1; scan <= 3; scan++) {
                assertThat(begin(database)).isEqualTo(scan);
            }
            database.sync();
            database.restore(zip, _ -> null);
            assertThat(begin(database)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no zip", "empty", "cut", "changed", "other", "database of others", "missing"})
    void whatIsNoBackupIsRefusedAndNothingChanges(String what) throws IOException {
        try (Database database = shelf.open()) {
            Shelf.add(database, 100);
            database.backup(zip);
            spoil(what);
            assertThat(catchThrowableOfType(DatabaseException.class, () -> database.restore(zip, _ -> null))
                            .kind())
                    .isEqualTo(Kind.NO_BACKUP);
            Shelf.add(database, 1);
            assertThat(Shelf.count(database)).isEqualTo(101);
        }
        assertThat(names()).noneMatch(name -> name.contains("kept"));
        shelf.open().close();
    }

    @Test
    void whoMayNotRestoreChangesNothing() {
        try (Database database = shelf.open()) {
            Shelf.add(database, 100);
            database.backup(zip);
            Shelf.add(database, 1);
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.restore(zip, _ -> {
                        throw new IllegalStateException("a scan runs");
                    }));
            assertThat(Shelf.count(database)).isEqualTo(101);
        }
    }

    @Test
    void aBackupThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        try (Database database = shelf.open()) {
            Shelf.add(database, 100);
            Files.createDirectory(folder.resolve("backup.zip.part"));
            Files.writeString(zip, "the old one");
            assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> database.backup(zip));
            assertThat(zip).hasContent("the old one");
            Shelf.add(database, 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKillInTheMiddleOfRestoringLeavesTheOldOrTheNew(boolean promised) throws IOException {
        try (Database database = shelf.open()) {
            Shelf.add(database, 100);
            database.backup(zip);
            Shelf.add(database, 50);
        }
        ClosedCatalogue closed = new ClosedCatalogue(shelf.folder());
        Census census = closed.prepare(zip).census();
        if (promised) {
            new SideCar(shelf.sideCar()).write(Promise.of(census).withNextDue(true));
        }
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(promised ? 100 : 150);
        }
    }

    @Test
    void closingDoesNotWaitForABackupAndNeitherLosesAnything() throws Exception {
        Database database = shelf.open();
        Shelf.add(database, 40_000);
        database.backup(zip);
        byte[] before = Files.readAllBytes(zip);
        CompletableFuture<Void> again = CompletableFuture.runAsync(() -> database.backup(zip));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Files.exists(folder.resolve("backup.zip.part")) || again.isDone());

        database.close();

        again.exceptionally(refused -> {
                    assertThat(refused).hasCauseInstanceOf(DatabaseException.class);
                    assertThat(zip).hasBinaryContent(before);
                    return null;
                })
                .join();
        try (Database reopened = shelf.open()) {
            assertThat(Shelf.count(reopened)).isEqualTo(40_000);
        }
    }

    private void spoil(String what) throws IOException {
        byte[] whole = Files.readAllBytes(zip);
        switch (what) {
            case "no zip" -> Files.writeString(zip, "These are not the rows you are looking for.");
            case "empty" -> Files.write(zip, new byte[0]);
            case "cut" -> Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
            case "changed" -> {
                // More than one bit: a packed stream has some that mean nothing.
                Arrays.fill(whole, whole.length / 2, whole.length / 2 + 16, (byte) 0x55);
                Files.write(zip, whole);
            }
            case "other" -> pack("holiday.jpg", new byte[10_000]);
            case "database of others" -> pack("catalog.mv.db", new byte[20_000]);
            case "missing" -> Files.delete(zip);
            default -> throw new AssertionError(what);
        }
    }

    private void pack(String name, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry(name));
            packed.write(bytes);
        }
    }

    private Stream<String> names() {
        try (Stream<Path> files = Files.list(shelf.folder())) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long begin(Database database) {
        return database.transaction(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO scan_history (root_path, status, started_at, started_by_id)"
                            + " VALUES ('/shelf', 'pending', CURRENT_TIMESTAMP, 1)",
                    new String[] {"id"})) {
                insert.executeUpdate();
                try (var key = insert.getGeneratedKeys()) {
                    key.next();
                    return key.getLong(1);
                }
            }
        });
    }
}
