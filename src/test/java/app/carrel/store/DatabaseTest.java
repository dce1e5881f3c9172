package app.carrel.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        try (Database database = open()) {
            addHolder(database, "ada");
        }
        try (Database database = open()) {
            assertThat(holders(database)).isEqualTo(1);
        }
    }

    @Test
    void theCatalogueIsOneFileAndItsSideCar() throws IOException {
        try (Database database = open()) {
            addHolder(database, "ada");
        }
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .containsExactlyInAnyOrder(folder.resolve("catalog.mv.db"), folder.resolve("catalog.promise"));
        }
    }

    @Test
    void aTransactionThatThrowsChangesNothing() {
        try (Database database = open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.transaction(connection -> {
                        insert(connection, "ada");
                        throw new IllegalStateException("changed my mind");
                    }))
                    .withMessage("changed my mind");
            assertThat(holders(database)).isZero();
        }
    }

    @Test
    void aTransactionThatTheDatabaseRefusesChangesNothingAndSaysWhy() {
        try (Database database = open()) {
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> database.transaction(connection -> {
                        insert(connection, "ada");
                        insert(connection, "ada");
                        return null;
                    }))
                    .withMessageContaining(folder.toString())
                    .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.OTHER));
            assertThat(holders(database)).isZero();
        }
    }

    @Test
    void whoReadsWaitsForNobodyWhoChangesSomething() throws Exception {
        try (Database database = open()) {
            CountDownLatch inside = new CountDownLatch(2);
            CompletableFuture<Boolean> other =
                    CompletableFuture.supplyAsync(() -> database.select(connection -> meet(inside)));
            boolean met = database.transaction(connection -> meet(inside));
            assertThat(met).isTrue();
            assertThat(other.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void onlyOneChangesAtATime() {
        try (Database database = open()) {
            AtomicInteger inside = new AtomicInteger();
            List<CompletableFuture<Integer>> most = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 50)
                            .map(_ -> database.transaction(connection -> {
                                int now = inside.incrementAndGet();
                                Shelf.number(connection, "SELECT COUNT(*) FROM holder");
                                inside.decrementAndGet();
                                return now;
                            }))
                            .max()
                            .orElseThrow()))
                    .toList();
            assertThat(most).allSatisfy(greatest -> assertThat(greatest.join()).isEqualTo(1));
        }
    }

    @Test
    void whatOnlyReadsMayChangeNothing() {
        try (Database database = open()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.select(connection -> {
                        insert(connection, "ada");
                        return null;
                    }));
            assertThat(holders(database)).isZero();
        }
    }

    @Test
    void aConnectionComesBackCleanFromARead() {
        try (Database database = open()) {
            database.read(session ->
                    session.createNativeQuery("SELECT 1", Integer.class).getSingleResult());
            addHolder(database, "ada");
            assertThat(holders(database)).isEqualTo(1);
        }
    }

    @Test
    void aReadSeesOnePictureWhateverIsCommittedMeanwhile() {
        try (Database database = open()) {
            addHolder(database, "ada");
            List<Long> counts = database.read(session -> {
                var query = session.createNativeQuery("SELECT COUNT(*) FROM holder", Long.class);
                long before = query.getSingleResult();
                addHolder(database, "grace");
                return List.of(before, query.getSingleResult());
            });
            assertThat(counts).containsExactly(1L, 1L);
            assertThat(holders(database)).isEqualTo(2);
        }
    }

    @Test
    void warmingUpTwiceAndReadingAtOnceStartsHibernateOnce() {
        try (Database database = open()) {
            database.warmUp();
            database.warmUp();
            Integer one = database.read(session ->
                    session.createNativeQuery("SELECT 1", Integer.class).getSingleResult());
            assertThat(one).isEqualTo(1);
        }
    }

    @Test
    void closingWhileHibernateStartsDoesNotWaitForItNorBreak() {
        Database database = open();
        database.warmUp();
        database.close();
        try (Database again = open()) {
            assertThat(holders(again)).isZero();
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        Database database = open();
        database.close();
        database.close();
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> holders(database))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CLOSED));
    }

    @Test
    void whatIsInATransactionWhileTheFileIsClosedIsRolledBack() {
        Database database = open();
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> database.transaction(connection -> {
                    insert(connection, "ada");
                    database.close();
                    return null;
                }))
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.CLOSED));
        try (Database again = open()) {
            assertThat(holders(again)).isZero();
        }
    }

    @Test
    void aSecondOpeningInThisProcessIsRefused() {
        try (Database database = open()) {
            assertRefused(Kind.IN_USE, "is in use by another program");
            addHolder(database, "ada");
        }
    }

    @Test
    void aSecondOpeningByAnotherProcessIsRefused() throws Exception {
        try (OtherProcess other = OtherProcess.holding(folder)) {
            assertThat(other.says()).isEqualTo("open");
            assertRefused(Kind.IN_USE, "is in use by another program");
        }
    }

    @Test
    void whatWasSyncedOutlivesAProcessThatIsKilled() throws Exception {
        try (OtherProcess other = OtherProcess.holding(folder)) {
            assertThat(other.says()).isEqualTo("open");
        }
        try (Database database = open()) {
            assertThat(holders(database)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "with spaces", "Bücher 書籍 😀", "100%;%3B", "'quoted\"", "a=b;IFEXISTS=FALSE"})
    void aDataFolderMayHaveAnyName(String name) throws IOException {
        Path odd = Files.createDirectories(folder.resolve(name));
        try (Database database = Database.open(odd, List.of())) {
            addHolder(database, "ada");
        }
        assertThat(odd.resolve("catalog.mv.db")).exists();
        try (Database database = Database.open(odd, List.of())) {
            assertThat(holders(database)).isEqualTo(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(odd);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000, 8192})
    void aFileThatLostItsTablesIsDamageAndNotANewCatalogue(int length) throws IOException {
        open().close();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("catalog.mv.db").toFile(), "rw")) {
            file.setLength(length);
        }
        assertRefused(Kind.DAMAGED, "is damaged");
    }

    @Test
    void aFileThatIsNoDatabaseIsDamageAndLeftAsItIs() throws IOException {
        open().close();
        byte[] foreign =
                "These are not the rows you are looking for. ".repeat(500).getBytes(UTF_8);
        Path file = Files.write(folder.resolve("catalog.mv.db"), foreign);
        assertRefused(Kind.DAMAGED, "is damaged");
        assertThat(file).hasBinaryContent(foreign);
    }

    @Test
    void aMissingFolderIsRefusedInASentence() {
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> Database.open(folder.resolve("gone"), List.of()))
                .withMessageContaining("gone that should hold the catalogue is not there");
        assertThat(folder).isEmptyDirectory();
    }

    private Database open() {
        return Database.open(folder, List.of());
    }

    private void assertRefused(Kind kind, String sentence) {
        DatabaseException refusal = catchThrowableOfType(DatabaseException.class, () -> open().close());
        assertThat(refusal).isNotNull().hasMessageContaining(sentence);
        assertThat(refusal.kind()).isEqualTo(kind);
    }

    private static boolean meet(CountDownLatch inside) {
        inside.countDown();
        try {
            return inside.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addHolder(Database database, String name) {
        database.transaction(connection -> {
            insert(connection, name);
            return null;
        });
    }

    private static void insert(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO holder (user_name, computer) VALUES ('" + name + "', 'engine')");
        }
    }

    private static long holders(Database database) {
        return database.transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM holder")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
