package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that is not what its side-car tells of is never opened as if it were, and never written.
class DamageTest {
    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void fillAndClose() {
        shelf = new Shelf(folder);
        try (Database database = shelf.open()) {
            Shelf.add(database, 2000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 90, 99})
    void aFileThatWasCutOffIsDamageAndStaysAsItIs(int percent) throws IOException {
        byte[] left = cut(percent);
        assertRefused(Kind.DAMAGED, Kind.OLDER, Kind.FEWER);
        assertThat(shelf.file()).hasBinaryContent(left);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 90, 99})
    void aFileThatWasCutOffAfterAKillIsDamageToo(int percent) throws IOException {
        try (Database database = shelf.open()) {
            Shelf.add(database, 2000);
            shelf = shelf.asAfterAKill(folder.resolve("killed"));
        }
        byte[] left = cut(percent);
        assertRefused(Kind.DAMAGED, Kind.OLDER, Kind.FEWER);
        assertThat(shelf.file()).hasBinaryContent(left);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomBytesAnywhereAreDamage(long seed) throws IOException {
        byte[] bytes = new byte[64];
        Random random = new Random(seed);
        random.nextBytes(bytes);
        try (RandomAccessFile file = new RandomAccessFile(shelf.file().toFile(), "rw")) {
            // Of the first two blocks H2 itself keeps a second copy.
            file.seek(random.nextLong(DatabaseFile.LEAST_BYTES, file.length() - bytes.length));
            file.write(bytes);
        }
        byte[] left = Files.readAllBytes(shelf.file());
        assertRefused(Kind.DAMAGED, Kind.OLDER, Kind.FEWER);
        assertThat(shelf.file()).hasBinaryContent(left);
    }

    @Test
    void aFileThatWasDeletedBesideItsSideCarIsNotReplacedByAnEmptyOne() throws IOException {
        Files.delete(shelf.file());
        assertRefused(Kind.GONE);
        assertThat(shelf.file()).doesNotExist();
    }

    @Test
    void anEmptyCatalogueThatWasDeletedIsNoLoss() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        new Shelf(empty).open().close();
        Files.delete(new Shelf(empty).file());
        try (Database database = new Shelf(empty).open()) {
            assertThat(Shelf.count(database)).isZero();
        }
    }

    @Test
    void anotherCatalogueInItsPlaceIsNoticed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (Database database = new Shelf(elsewhere).open()) {
            Shelf.add(database, 5000);
        }
        shelf.replaceWith(new Shelf(elsewhere).file());
        assertRefused(Kind.FOREIGN);
    }

    @Test
    void anOlderCopyInItsPlaceIsNoticed() throws IOException {
        Path older = Files.copy(shelf.file(), folder.resolve("older"));
        try (Database database = shelf.open()) {
            Shelf.add(database, 1);
            Shelf.delete(database, 1);
        }
        shelf.replaceWith(older);
        assertRefused(Kind.OLDER);
    }

    @Test
    void rowsThatWereDeletedByHandAreReportedAndCanBeAccepted() {
        shelf.byHand("DELETE FROM material WHERE id < 10");
        assertRefused(Kind.FEWER);

        new ClosedCatalogue(folder).accept();
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(1991);
        }
    }

    @Test
    void rowsThatWereChangedByHandAreNobodysBusiness() {
        shelf.byHand("UPDATE scan_lock SET is_locked = FALSE; UPDATE material SET size = 7 WHERE id = 1");
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(2000);
        }
    }

    @Test
    void aSideCarThatCannotBeUnderstoodIsReportedAndCanBeAccepted() throws IOException {
        Files.writeString(shelf.sideCar(), "generation=0");
        assertRefused(Kind.UNPROMISED);

        new ClosedCatalogue(folder).accept();
        shelf.open().close();
    }

    @Test
    void whatCannotBeReadCannotBeAccepted() throws IOException {
        byte[] left = cut(5);
        assertThat(catchThrowableOfType(DatabaseException.class, new ClosedCatalogue(folder)::accept)
                        .kind())
                .isEqualTo(Kind.DAMAGED);
        assertThat(shelf.file()).hasBinaryContent(left);
    }

    @Test
    void aFileWithoutItsSideCarMayHoldLessThanItDidAndIsReported() throws IOException {
        Files.delete(shelf.sideCar());
        byte[] left = cut(99);
        assertRefused(Kind.UNPROMISED);
        assertThat(shelf.file()).hasBinaryContent(left);
        assertThat(shelf.sideCar()).doesNotExist();
    }

    @Test
    void aFileWithoutItsSideCarCanBeAccepted() throws IOException {
        Files.delete(shelf.sideCar());
        new ClosedCatalogue(folder).accept();
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(2000);
        }
        Files.delete(shelf.file());
        assertRefused(Kind.GONE);
    }

    @Test
    void aNewCatalogueWhoseMakerDiedBeforeItWasInPlaceIsOpened() throws IOException {
        Shelf young = new Shelf(Files.createDirectory(folder.resolve("young")));
        young.open().close();
        Files.move(young.file(), young.folder().resolve("catalog.next.mv.db"));
        SideCar sideCar = new SideCar(young.sideCar());
        sideCar.write(sideCar.read().orElseThrow().withNextDue(true));
        try (Database database = young.open()) {
            assertThat(Shelf.count(database)).isZero();
        }
    }

    @Test
    void whatIsGoneCannotBeAccepted() throws IOException {
        Files.delete(shelf.file());
        assertThat(catchThrowableOfType(DatabaseException.class, new ClosedCatalogue(folder)::accept)
                        .kind())
                .isEqualTo(Kind.GONE);
    }

    @Test
    void aDamagedFileIsPutAsideAndANewOneBegun() throws IOException {
        byte[] left = cut(50);
        Path kept = new ClosedCatalogue(folder).putAside().orElseThrow();
        assertThat(kept).hasBinaryContent(left);
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isZero();
        }
    }

    @Test
    void aKillWhileMaterialsAreDeletedIsNotTakenForDamage() {
        try (Database database = shelf.open()) {
            database.deleting(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("DELETE FROM material WHERE id <= 1000");
                }
                connection.commit();
                States.of(connection).sync();
                shelf = shelf.asAfterAKill(folder.resolve("killed"));
                return null;
            });
        }
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(1000);
        }
    }

    @Test
    void whatAnUnfinishedScanWroteMayBeDeletedAgain() {
        try (Database database = shelf.open()) {
            Shelf.insert(database, 100);
            database.sync();
            Shelf.execute(database, "DELETE FROM material WHERE id > 2000");
            database.sync();
        }
        shelf.open().close();
    }

    private byte[] cut(int percent) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(shelf.file().toFile(), "rw")) {
            file.setLength(file.length() * percent / 100);
        }
        return Files.readAllBytes(shelf.file());
    }

    private void assertRefused(Kind... kinds) {
        DatabaseException refusal =
                catchThrowableOfType(DatabaseException.class, () -> shelf.open().close());
        assertThat(refusal).isNotNull().hasMessageContaining(folder.toString());
        assertThat(List.of(kinds)).contains(refusal.kind());
    }
}
