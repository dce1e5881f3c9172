package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.store.Compaction.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes leave gaps in the file, and compacting takes them out of it without losing what is written meanwhile.
class CompactionTest {
    private static final int MATERIALS = 40_000;

    @TempDir
    private Path folder;

    private Shelf shelf;

    @BeforeEach
    void fill() {
        shelf = new Shelf(folder);
        try (Database database = shelf.open()) {
            Shelf.add(database, MATERIALS);
            database.compact(); // one transaction of so many rows leaves gaps too
        }
    }

    @Test
    void gapsAreTakenOutOfTheFileAndEveryRowIsKept() throws IOException {
        long tight = Files.size(shelf.file());
        try (Database database = shelf.open()) {
            leaveGaps(database);
            long before = sizes(database);
            long grown = Files.size(shelf.file());
            assertThat(database.compact()).isEqualTo(Outcome.DONE);
            assertThat(grown).isGreaterThan(tight * 12 / 10);
            assertThat(Files.size(shelf.file())).isLessThan(tight * 12 / 10);
            assertThat(sizes(database)).isEqualTo(before);
            assertThat(database.compact()).as("once more").isEqualTo(Outcome.NOT_WORTH_IT);
        }
        assertThat(folder.toFile().list()).containsOnly("catalog.mv.db", "catalog.promise");
        try (Database database = shelf.open()) {
            assertThat(Shelf.count(database)).isEqualTo(MATERIALS);
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsNotLost() throws Exception {
        try (Database database = shelf.open();
                var threads = Executors.newSingleThreadExecutor()) {
            leaveGaps(database);
            CountDownLatch enough = new CountDownLatch(1);
            Future<Long> written = threads.submit(() -> writeUntil(database, enough));
            for (int i = 0; i < 3; i++) {
                database.compact();
            }
            enough.countDown();
            long all = MATERIALS + written.get();
            assertThat(Shelf.count(database)).isEqualTo(all);
            leaveGaps(database);
            assertThat(database.compact()).as("when nobody writes").isEqualTo(Outcome.DONE);
            assertThat(Shelf.count(database)).isEqualTo(all);
        }
    }

    @Test
    void aTransactionThatWasBegunBeforeIsNotLost() {
        try (Database database = shelf.open()) {
            leaveGaps(database);
            database.transaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("INSERT INTO holder (user_name, computer) VALUES ('a', 'b')");
                }
                assertThat(database.compact()).as("while somebody is inside").isEqualTo(Outcome.NOT_NOW);
                return null;
            });
            assertThat(database.compact()).isEqualTo(Outcome.DONE);
        }
    }

    @Test
    void itWaitsUntilNobodyHasChangedAnythingForAWhile() throws IOException {
        try (Database database = shelf.open()) {
            leaveGaps(database);
            long grown = Files.size(shelf.file());
            Compactor compactor = new Compactor(database);
            compactor.look();
            Shelf.insert(database, 1);
            compactor.look();
            assertThat(Files.size(shelf.file()))
                    .as("changed since the last look")
                    .isGreaterThanOrEqualTo(grown);
            compactor.look();
            assertThat(Files.size(shelf.file())).isLessThan(grown);
        }
    }

    @Test
    void whoWasInTheWayOnceDoesNotKeepItFromBeingCompactedLater() throws IOException {
        try (Database database = shelf.open()) {
            leaveGaps(database);
            long grown = Files.size(shelf.file());
            Compactor compactor = new Compactor(database);
            compactor.look();
            database.select(_ -> {
                compactor.look();
                return true;
            });
            assertThat(Files.size(shelf.file())).as("somebody inside").isGreaterThanOrEqualTo(grown);

            compactor.look();

            assertThat(Files.size(shelf.file())).isLessThan(grown);
        }
    }

    private static long writeUntil(Database database, CountDownLatch enough) {
        long written = 0;
        while (enough.getCount() > 0) {
            Shelf.insert(database, 1);
            written++;
        }
        return written;
    }

    private static long sizes(Database database) {
        return database.transaction(connection -> Shelf.number(connection, "SELECT SUM(size * id) FROM material"));
    }

    private static void leaveGaps(Database database) {
        for (int round = 0; round < 3; round++) {
            Shelf.execute(database, "UPDATE material SET size = size + 1 WHERE MOD(id, 100) = " + round);
            database.settle();
        }
    }
}
