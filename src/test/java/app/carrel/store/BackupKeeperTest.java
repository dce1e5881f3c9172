package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.carrel.store.Backups.Found;
import app.carrel.store.Backups.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One backup a day, the newest few of them kept, and a failure told once.
class BackupKeeperTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private Shelf shelf;
    private Database database;
    private Backups backups;
    private BackupKeeper.Plan plan = new BackupKeeper.Plan(true, 7);
    private Instant now = NOON;
    private BackupKeeper keeper;

    @BeforeEach
    void openACatalogue() throws IOException {
        shelf = new Shelf(Files.createDirectory(folder.resolve("data")));
        database = shelf.open();
        backups = new Backups(shelf.folder().resolve("backups"), ZoneOffset.UTC);
        keeper = new BackupKeeper(database, backups, () -> plan, () -> now, told::add);
        Shelf.add(database, 100);
    }

    @AfterEach
    void close() {
        keeper.close();
        database.close();
    }

    @Test
    void aDayHasOneBackup() {
        look(NOON);
        look(NOON.plus(Duration.ofHours(23)));
        assertThat(names()).containsExactly("catalog-2026-11-24-120000-daily.zip");
        look(NOON.plus(Duration.ofHours(24)));
        assertThat(names())
                .containsExactly("catalog-2026-11-25-120000-daily.zip", "catalog-2026-11-24-120000-daily.zip");
        assertThat(told).isEmpty();
    }

    @Test
    void whatAPersonAskedForIsEnoughForTheDay() {
        make(Reason.ASKED, NOON);
        look(NOON.plus(Duration.ofHours(1)));
        assertThat(names()).containsExactly("catalog-2026-11-24-120000.zip");
    }

    @Test
    void theNewestSevenAreKeptAndAllThatAPersonAskedFor() {
        make(Reason.ASKED, NOON);
        for (int day = 1; day <= 9; day++) {
            look(NOON.plus(Duration.ofDays(day)));
        }
        assertThat(names())
                .hasSize(8)
                .startsWith("catalog-2026-12-03-120000-daily.zip")
                .contains("catalog-2026-11-27-120000-daily.zip", "catalog-2026-11-24-120000.zip")
                .doesNotContain("catalog-2026-11-26-120000-daily.zip");
    }

    @Test
    void whereTheSettingsSaySoThereIsNone() {
        plan = new BackupKeeper.Plan(false, 7);
        look(NOON);
        assertThat(names()).isEmpty();
    }

    @Test
    void anEmptyCatalogueNeedsNone() throws IOException {
        Shelf empty = new Shelf(Files.createDirectory(folder.resolve("empty")));
        try (Database other = empty.open();
                BackupKeeper of = new BackupKeeper(other, backups, () -> plan, () -> now, told::add)) {
            of.makeIfDue();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void aBackupFromTheFutureDoesNotHoldUpThoseOfToday() {
        make(Reason.DAILY, NOON.plus(Duration.ofDays(400)));
        look(NOON);
        assertThat(names()).hasSize(2);
    }

    @Test
    void twoInOneSecondHaveTwoNames() {
        make(Reason.ASKED, NOON);
        make(Reason.ASKED, NOON);
        assertThat(names()).hasSize(2);
    }

    @Test
    void aCopyOfTheFolderKeepsItsDates() throws IOException {
        Path zip = make(Reason.DAILY, NOON).zip();
        Files.setLastModifiedTime(zip, FileTime.from(NOON.plus(Duration.ofDays(3))));
        assertThat(keeper.newestFirst().getFirst().madeAt()).isEqualTo(NOON);

        Path own = Files.move(zip, backups.folder().resolve("catalog-before-the-move.zip"));
        assertThat(keeper.newestFirst())
                .containsExactly(new Found(own, Reason.ASKED, NOON.plus(Duration.ofDays(3)), Files.size(own)));
    }

    @Test
    void whatIsListedTellsWhyAndWhenItWasMade() throws IOException {
        Found made = make(Reason.BEFORE_MIGRATION, NOON);
        assertThat(keeper.newestFirst())
                .containsExactly(new Found(made.zip(), Reason.BEFORE_MIGRATION, NOON, Files.size(made.zip())));
    }

    @Test
    void aFailureIsToldOnceAndStopsNothing() throws IOException {
        Files.writeString(backups.folder(), "a file where the folder should be");
        look(NOON);
        look(NOON.plus(Duration.ofMinutes(10)));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .startsWith("Today's backup was not made. ")
                .contains(backups.folder().toString());
        assertThat(keeper.failure()).contains(told.getFirst());
        Shelf.add(database, 1);

        Files.delete(backups.folder());
        look(NOON.plus(Duration.ofMinutes(20)));
        assertThat(names()).hasSize(1);
        assertThat(keeper.failure()).isEmpty();
    }

    @Test
    void aPersonWhoAsksIsToldAtOnce() throws IOException {
        Files.writeString(backups.folder(), "a file where the folder should be");
        assertThatExceptionOfType(DatabaseException.class).isThrownBy(() -> keeper.make(Reason.ASKED));
    }

    @Test
    void whileTheCatalogueIsOpenTheDailyOneIsMadeByItself() {
        BackupKeeper daily = new BackupKeeper(database, backups, () -> plan, InstantSource.system(), told::add);
        daily.keepDaily(Duration.ZERO, Duration.ofMillis(5));
        await().atMost(Duration.ofMinutes(1)).until(() -> names().size() == 1);
        daily.close();
    }

    @Test
    void whoeverWantsToEndDoesNotWaitForIt() throws Exception {
        CountDownLatch settingsAreRead = new CountDownLatch(1);
        BackupKeeper slow = new BackupKeeper(database, backups, () -> readAfter(settingsAreRead), () -> now, told::add);

        slow.makeIfDue(CompletableFuture.completedFuture(null));

        assertThat(names()).isEmpty();
        settingsAreRead.countDown();
        await().atMost(Duration.ofMinutes(1)).until(() -> names().size() == 1);
    }

    private BackupKeeper.Plan readAfter(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
            return plan;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void look(Instant at) {
        now = at;
        keeper.makeIfDue();
    }

    private Found make(Reason reason, Instant at) {
        now = at;
        return keeper.make(reason);
    }

    private List<String> names() {
        return keeper.newestFirst().stream()
                .map(backup -> backup.zip().getFileName().toString())
                .toList();
    }
}
