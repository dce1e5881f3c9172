package app.carrel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.Refusal.Code;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.MaterialView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.SqlView;
import app.carrel.library.wire.StatusView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every library promises, whether the catalogue is open here or elsewhere.
abstract class LibraryContract {
    @TempDir
    private Path folder;

    Room room;
    private Library library;

    /// The library that is put to the test, on the catalogue of `room`.
    abstract Library library(Room of);

    @BeforeEach
    void open() throws IOException {
        room = new Room(folder);
        library = library(room);
        room.write("Databases/SQL/1 - Über.mp4");
        room.write("Databases/SQL/2 - 日本語 & more.pdf");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_scan_is_accepted_and_waited_for() {
        long id = library.scan(ScanRequest.of(room.root));
        ScanView ended = library.await(id);

        assertThat(ended.status()).isEqualTo("completed");
        assertThat(ended.filesAdded()).isEqualTo(2);
        assertThat(ended).isEqualTo(room.library.scan(id)).isEqualTo(library.scan(id));
    }

    @Test
    void what_was_scanned_is_known_afterwards() {
        ScanView first = room.scan();
        ScanView second = room.scan();

        assertThat(library.history(10, OptionalLong.empty())).containsExactly(second, first);
        assertThat(library.history(1, OptionalLong.empty())).containsExactly(second);
        assertThat(library.history(10, OptionalLong.of(second.id()))).containsExactly(first);
        assertThat(library.problems(first.id())).isEmpty();
        assertThat(library.status()).isEqualTo(StatusView.idle(second));
        assertThat(library.roots()).isEqualTo(room.library.roots()).hasSize(1);
    }

    @Test
    void while_a_scan_runs_it_is_shown_and_another_one_is_refused() {
        room.holdScans();
        long id = library.scan(new ScanRequest(room.root, true, true, OptionalInt.of(77)));

        await().until(() -> library.status().status().equals("running"));
        StatusView status = library.status();
        assertThat(status.currentScanId()).isEqualTo(id);
        assertThat(status.rootPath()).isEqualTo(room.root.toString());
        assertThat(status.timeoutSeconds()).isEqualTo(77);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> library.scan(ScanRequest.of(room.root)))
                .withMessage("Scan already in progress")
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(Refusal.Code.SCAN_IN_PROGRESS);
                    assertThat(refusal.lock()).isEqualTo(LockView.of(library.scan(id)));
                });
    }

    @Test
    void whoever_waits_learns_that_the_scan_was_stopped() throws Exception {
        room.holdScans();
        long id = library.scan(ScanRequest.of(room.root));
        await().until(() -> library.status().status().equals("running"));
        CompletableFuture<ScanView> waiting = CompletableFuture.supplyAsync(() -> library.await(id));

        assertThat(library.abort()).isEqualTo(id);
        assertThat(library.status().abortRequested()).isTrue();
        room.letScansGo();

        assertThat(waiting.get(30, TimeUnit.SECONDS).errorMessage()).isEqualTo("Scan aborted");
        assertThat(library.await(id).errorCode()).isEqualTo("aborted");
    }

    @Test
    void nothing_to_stop_is_refused() {
        refused(Refusal.Code.NO_SCAN_IN_PROGRESS, "No scan in progress", library::abort);
    }

    @Test
    void an_unknown_scan_is_refused() {
        refused(Refusal.Code.UNKNOWN_SCAN, "There is no scan 42", () -> library.scan(42));
        refused(Refusal.Code.UNKNOWN_SCAN, "There is no scan 42", () -> library.await(42));
        refused(Refusal.Code.UNKNOWN_SCAN, "There is no scan 42", () -> library.problems(42));
    }

    @Test
    void a_folder_that_cannot_be_scanned_is_refused_and_nothing_is_recorded() throws IOException {
        Path nowhere = room.root.resolve("nowhere & \"beyond\"");
        Path file = Files.writeString(folder.resolve("file"), "");

        refused(Refusal.Code.FOLDER_MISSING, "The folder " + nowhere + " does not exist", nowhere);
        refused(Refusal.Code.NOT_A_FOLDER, file + " is not a folder", file);
        Path garbled = room.root.resolve("gr\uFFFDn");
        refused(
                Refusal.Code.FOLDER_MISSING,
                "The folder " + garbled + " does not exist; where a name is no UTF-8, give its URI, like"
                        + " file:///home/anna/Courses%FF",
                garbled);
        assertThat(library.history(1, OptionalLong.empty())).isEqualTo(List.of());
        assertThat(library.roots()).isEmpty();
    }

    @Test
    void a_folder_above_a_known_one_is_refused() {
        room.scan();

        refused(
                Refusal.Code.HOLDS_A_ROOT,
                "The folder " + folder + " holds " + room.root
                        + ", which Carrel already knows; scan that one, or remove it first",
                folder);
    }

    @Test
    void a_part_of_a_root_that_its_scan_passes_over_is_refused_and_so_is_what_lies_in_it() throws IOException {
        room.write(".hidden/secret.mp4");
        room.write("A/B/one.mp4");
        room.scan();
        Path link = Files.createSymbolicLink(room.root.resolve("A/link"), room.root.resolve("A/B"));
        Path elsewhere = Files.createSymbolicLink(room.root.resolve("elsewhere"), folder);

        for (Path passedOver : List.of(room.root.resolve(".hidden"), link, elsewhere)) {
            String sentence = "Carrel passes over " + passedOver
                    + ", which is hidden, excluded in the settings, or a link; what a link leads to can be scanned at"
                    + " its own place";
            refused(Refusal.Code.PASSED_OVER, sentence, passedOver);
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> library.scan(ScanRequest.of(elsewhere.resolve("Courses"))))
                .withMessageContaining("passes over " + elsewhere);
        assertThat(library.history(9, OptionalLong.empty())).hasSize(1);
    }

    @Test
    void nobody_scans_any_more_once_carrel_closes() {
        room.stopTasks();

        refused(Refusal.Code.SHUTTING_DOWN, "Shutting down", room.root);
    }

    private void refused(Refusal.Code code, String message, Path asked) {
        refused(code, message, () -> library.scan(ScanRequest.of(asked)));
    }

    private static void refused(
            Refusal.Code code, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void materials_are_found_as_soon_as_their_scan_has_ended() throws IOException {
        assertThat(library.search("uber", 10)).isEqualTo(new SearchView(List.of(), 0));
        room.scan();

        SearchView found = library.search("uber sql", 10);

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.results()).singleElement().satisfies(material -> {
            assertThat(material.name()).isEqualTo("1 - Über.mp4");
            assertThat(material.path())
                    .isEqualTo(room.root.resolve("Databases/SQL/1 - Über.mp4").toString());
            assertThat(material.category()).isEqualTo("Databases");
            assertThat(material.course()).isEqualTo("SQL");
            assertThat(material.kind()).isEqualTo("video");
            assertThat(material.missing()).isFalse();
        });
        assertThat(library.search("日本語 & more", 10)).isEqualTo(room.library.search("日本語 & more", 10));

        room.write("Databases/SQL/3 - Übung.mp4");
        Files.delete(room.root.resolve("Databases/SQL/1 - Über.mp4"));
        room.scan();

        assertThat(library.search("SQL ÜB", 10).results())
                .extracting(MaterialView::name, MaterialView::missing)
                .containsExactly(tuple("1 - Über.mp4", true), tuple("3 - Übung.mp4", false));
        assertThat(library.search("databases", 1))
                .matches(page -> page.total() == 3 && page.results().size() == 1);
    }

    @Test
    void a_root_is_added_moved_with_all_its_materials_and_removed() throws IOException {
        RootView added = library.addRoot(room.root);
        assertThat(library.roots()).containsExactly(added);
        assertThat(library.addRoot(room.root)).as("a second time").isEqualTo(added);
        room.scan();
        long lesson = library.search("uber", 1).results().getFirst().id();

        Path elsewhere = Files.move(room.root, folder.resolve("Elsewhere"));
        RootView moved = library.moveRoot(added.id(), elsewhere);

        assertThat(List.of(moved.path(), moved.id(), moved.materials()))
                .isEqualTo(List.of(elsewhere.toString(), added.id(), 2L));
        assertThat(library.await(library.scan(ScanRequest.of(elsewhere))).filesUnchanged())
                .isEqualTo(2);
        assertThat(library.search("uber", 1).results().getFirst().id()).isEqualTo(lesson);

        library.removeRoot(added.id());
        assertThat(library.roots()).isEmpty();
        assertThat(library.search("uber", 1).total()).isZero();
        assertThat(library.history(9, OptionalLong.empty())).hasSize(2);
    }

    @Test
    void a_folder_that_cannot_be_a_root_is_refused() throws IOException {
        long root = library.addRoot(room.root).id();
        Path other = Files.createDirectory(folder.resolve("Other"));
        long second = library.addRoot(other).id();
        Path file = room.write("file.txt");

        assertThat(refusal(() -> library.addRoot(folder.resolve("missing")))).isEqualTo(Code.FOLDER_MISSING);
        assertThat(refusal(() -> library.addRoot(file))).isEqualTo(Code.NOT_A_FOLDER);
        assertThat(refusal(() -> library.addRoot(folder))).isEqualTo(Code.HOLDS_A_ROOT);
        assertThat(refusal(() -> library.addRoot(room.root.resolve("Databases"))))
                .isEqualTo(Code.INSIDE_A_ROOT);
        assertThat(refusal(() -> library.moveRoot(root, other))).isEqualTo(Code.INSIDE_A_ROOT);
        assertThat(refusal(() -> library.moveRoot(second, folder))).isEqualTo(Code.HOLDS_A_ROOT);
        assertThat(refusal(() -> library.moveRoot(second, folder.resolve("missing"))))
                .isEqualTo(Code.FOLDER_MISSING);
        assertThat(refusal(() -> library.moveRoot(99, other))).isEqualTo(Code.UNKNOWN_ROOT);
        assertThat(refusal(() -> library.removeRoot(99))).isEqualTo(Code.UNKNOWN_ROOT);
        assertThat(library.moveRoot(root, room.root.resolve("Databases")).id())
                .as("further down in itself")
                .isEqualTo(root);
    }

    @Test
    void roots_stay_as_they_are_while_a_scan_runs() {
        room.holdScans();
        long scan = library.scan(ScanRequest.of(room.root));
        long root = library.roots().getFirst().id();

        assertThat(refusal(() -> library.removeRoot(root))).isEqualTo(Code.SCAN_IN_PROGRESS);
        assertThat(refusal(() -> library.addRoot(folder.resolve("data")))).isEqualTo(Code.SCAN_IN_PROGRESS);
        assertThat(refusal(() -> library.moveRoot(root, folder.resolve("data"))))
                .isEqualTo(Code.SCAN_IN_PROGRESS);

        room.letScansGo();
        assertThat(library.await(scan).status()).isEqualTo("completed");
        assertThat(library.roots()).hasSize(1);
    }

    @Test
    void a_query_reads_and_only_reads() throws IOException {
        room.scan();

        SqlView found = library.sql("SELECT name, size, missing_scan_id FROM material ORDER BY name");
        assertThat(found.columns()).containsExactly("NAME", "SIZE", "MISSING_SCAN_ID");
        assertThat(found.rows().getFirst().getFirst()).isEqualTo("1 - Über.mp4");
        assertThat(found.rows().getFirst().get(2)).isNull();
        assertThat(library.sql("SELECT COUNT(*) FROM scan_history WHERE status = 'completed'")
                        .rows())
                .singleElement()
                .asString()
                .isEqualTo("[1]");
        for (String bad : List.of(
                "SELECT nonsense FROM material",
                "DELETE FROM material",
                "UPDATE scan_lock SET is_locked = TRUE",
                "SELECT 1; DROP TABLE material",
                "DROP TABLE material",
                "CREATE TABLE mine (id INT)",
                "SHUTDOWN",
                "CHECKPOINT",
                "ALTER USER READER ADMIN TRUE",
                "SCRIPT TO 'catalogue.sql'",
                "SELECT FILE_READ('/etc/hostname')",
                "SELECT * FROM CSVREAD('/etc/hostname')",
                "CALL LINK_SCHEMA('x', '', 'jdbc:h2:mem:', 'sa', '', 'PUBLIC')",
                "")) {
            assertThat(refusal(() -> library.sql(bad))).as(bad).isIn(Code.BAD_QUERY, Code.NO_ANSWER);
        }
        assertThat(library.search("uber", 1).total()).isEqualTo(1);
    }

    @Test
    void a_query_is_answered_while_a_scan_writes() {
        room.holdScans();
        long scan = library.scan(ScanRequest.of(room.root));

        assertThat(library.sql("SELECT sh.id FROM scan_history sh JOIN scan_lock sl ON sh.id = sl.scan_id"
                                + " WHERE sl.is_locked")
                        .rows())
                .asString()
                .isEqualTo("[[" + scan + "]]");
    }

    private static Code refusal(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }
}
