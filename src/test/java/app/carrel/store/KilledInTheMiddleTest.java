package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.OtherProcess;
import app.carrel.testing.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed while it makes a backup, restores one, closes, compacts or migrates leaves the
/// old or the new, never half of it.
///
/// `-Dcarrel.rounds=100` makes more rounds of it.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills with SIGKILL")
class KilledInTheMiddleTest {
    private static final int MATERIALS = 20_000;

    @TempDir
    private Path folder;

    private Shelf shelf;
    private Path zip;

    @BeforeEach
    void fill() throws Exception {
        shelf = new Shelf(Files.createDirectory(folder.resolve("data")));
        zip = folder.resolve("backup.zip");
        try (Database database = shelf.open()) {
            Shelf.add(database, MATERIALS);
            database.backup(zip);
        }
    }

    @Test
    void whileBackingUpTheOldBackupOrTheNewOneIsThere() throws Exception {
        Rounds rounds = Rounds.of("kill -9 while backing up", 3);
        Random random = rounds.random();
        for (int round = 1; round <= rounds.total(); round++) {
            killWhile("back up", zip.toString(), random);
            assertHolds(shelf, MATERIALS, rounds.at(round));
            Shelf elsewhere = new Shelf(Files.createDirectory(folder.resolve("elsewhere-" + round)));
            new ClosedCatalogue(elsewhere.folder()).restore(zip);
            assertHolds(elsewhere, MATERIALS, rounds.at(round));
        }
        rounds.done("the old backup or a new one");
    }

    @Test
    void whileRestoringThePresentCatalogueOrTheRestoredOneIsThere() throws Exception {
        Rounds rounds = Rounds.of("kill -9 while restoring", 3);
        Random random = rounds.random();
        int restored = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            killWhile("restore", zip.toString(), random);
            try (Database database = shelf.open()) {
                long materials = Shelf.count(database);
                assertThat(materials).as(rounds.at(round)).isBetween((long) MATERIALS, MATERIALS + 1L);
                restored += materials == MATERIALS ? 1 : 0;
            }
            assertThat(shelf.folder().resolve("catalog.next.mv.db")).doesNotExist();
        }
        rounds.done("the one before or the restored one, %d were restored".formatted(restored));
    }

    @Test
    void whileClosingNothingIsLost() throws Exception {
        Rounds rounds = Rounds.of("kill -9 while closing", 3);
        Random random = rounds.random();
        for (int round = 1; round <= rounds.total(); round++) {
            killWhile("close", "", random);
            assertHolds(shelf, MATERIALS, rounds.at(round));
        }
        rounds.done("every row");
    }

    @Test
    void whileCompactingEveryRowIsThereAsItWasSynced() throws Exception {
        Rounds rounds = Rounds.of("kill -9 while compacting", 3);
        Random random = rounds.random();
        int compacted = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            String said = killWhile(shelf, "compact", "", random);
            compacted += (int) said.lines().filter("begun"::equals).count();
            long synced = said.lines()
                    .filter(line -> line.startsWith("synced "))
                    .mapToLong(line -> Long.parseLong(line.substring("synced ".length())))
                    .max()
                    .orElse(0);
            try (Database database = shelf.open()) {
                assertThat(Shelf.count(database)).as(rounds.at(round)).isEqualTo(MATERIALS);
                assertThat(Shelf.leastSize(database)).as(rounds.at(round)).isGreaterThanOrEqualTo(synced);
            }
        }
        rounds.done("every row, %d compactions".formatted(compacted));
    }

    @Test
    void whileMigratingTheOldTablesOrTheNewOnesAreThere() throws Exception {
        Path migrations = SchemaOfTomorrow.in(Files.createDirectory(folder.resolve("migrations")));
        Rounds rounds = Rounds.of("kill -9 while migrating", 3);
        Random random = rounds.random();
        int migrated = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            Shelf older = shelf.asAfterAKill(folder.resolve("older-" + round));
            killWhile(older, "migrate", migrations.toString(), random);
            migrated += isMigrated(older) ? 1 : 0;
            try (Database database = Database.open(older.folder(), List.of(), SchemaOfTomorrow.of(migrations))) {
                assertThat(Shelf.count(database)).as(rounds.at(round)).isEqualTo(MATERIALS);
            }
        }
        rounds.done("%d had been migrated".formatted(migrated));
    }

    private static boolean isMigrated(Shelf older) {
        try {
            older.open().close();
            return false;
        } catch (DatabaseException e) {
            assertThat(e.kind()).isEqualTo(DatabaseException.Kind.NEWER);
            return true;
        }
    }

    private void killWhile(String work, String argument, Random random) throws Exception {
        killWhile(shelf, work, argument, random);
    }

    /// @return what the worker had said
    private static String killWhile(Shelf at, String work, String argument, Random random) throws Exception {
        try (OtherProcess worker =
                OtherProcess.java(WorkUntilKilled.class, at.folder().toString(), work, argument)) {
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .failFast("the worker ended", () -> !worker.isAlive())
                    .until(() -> worker.out().contains("begun"));
            LockSupport.parkNanos(random.nextLong(2_500_000_000L));
            worker.kill();
            return worker.out();
        }
    }

    private static void assertHolds(Shelf of, int materials, String when) {
        try (Database database = of.open()) {
            assertThat(Shelf.count(database)).as(when).isEqualTo(materials);
        }
    }
}
