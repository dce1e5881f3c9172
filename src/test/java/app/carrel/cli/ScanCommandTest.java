package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Instance.Role;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScanCommandTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TestTerminal terminal = new TestTerminal(library);

    @Test
    void a_folder_is_scanned_as_the_settings_have_it() {
        assertThat(terminal.run("scan", "/books")).isZero();

        assertThat(library.requests).containsExactly(ScanRequest.of(Path.of("/books")));
        assertThat(terminal.opened).containsExactly(Role.SCAN);
    }

    @Test
    void options_reach_the_scan() {
        terminal.run("scan", "--quick", "--accept-missing", "--heartbeat-timeout", "7", "/books");

        assertThat(library.requests).containsExactly(new ScanRequest(Path.of("/books"), true, true, OptionalInt.of(7)));
    }

    @Test
    void a_relative_folder_is_relative_to_where_the_person_stands() {
        terminal.run("scan", "books");
        terminal.run("scan", ".");
        terminal.run("scan", "../bob/@eaDir");

        assertThat(library.requests)
                .extracting(ScanRequest::folder)
                .containsExactly(Path.of("/home/anna/books"), Path.of("/home/anna"), Path.of("/home/bob/@eaDir"));
    }

    @Test
    void a_scan_in_the_background_is_handed_to_the_program_that_runs() {
        terminal.startProgram();

        assertThat(terminal.run("scan", "--background", "/books")).isZero();

        assertThat(terminal.out()).isEqualTo("Scan started in background (scan 1)" + System.lineSeparator());
        assertThat(library.requests).containsExactly(ScanRequest.of(Path.of("/books")));
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void where_nothing_runs_a_scan_in_the_background_is_an_error_that_says_so() {
        assertThat(terminal.run("scan", "--background", "/books")).isEqualTo(1);

        assertThat(terminal.err().lines()).singleElement().asString().contains("No Carrel window or server is running");
        assertThat(library.requests).isEmpty();
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void another_systems_path_is_refused_before_anything_is_opened() {
        for (String path : new String[] {"C:\\Books", "c:/books", "\\\\server\\share"}) {
            assertThat(terminal.run("scan", path)).isEqualTo(1);
        }

        assertThat(terminal.err().lines()).hasSize(3).allMatch(line -> line.contains("Windows"));
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void an_empty_name_does_not_mean_the_current_folder() {
        assertThat(terminal.run("scan", "")).isEqualTo(2);
        assertThat(library.requests).isEmpty();
    }

    @Test
    void the_result_is_a_line_for_each_count() {
        terminal.run("scan", "/books");

        assertThat(terminal.out().lines())
                .containsExactly(
                        "Scan completed successfully",
                        "  Folder            /books",
                        "  Categories found  3",
                        "  Courses found     12",
                        "  Files added       1,234",
                        "  Files updated     5",
                        "  Files moved       6",
                        "  Files missing     7",
                        "  Files withheld    0",
                        "  Files unchanged   987,654",
                        "  Problems          0",
                        "  Duration          1 min 01 s");
        assertThat(terminal.err().lines()).containsExactly("Scanning /books (scan 1)");
    }

    @Test
    void json_is_the_answer_of_the_api_and_nothing_else() {
        assertThat(terminal.run("scan", "/books", "--json")).isZero();

        assertThat(terminal.out())
                .isEqualTo(Json.write(ScanAnswer.of(Samples.completed(1, "/books"))) + System.lineSeparator());
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void withheld_files_and_problems_come_with_what_to_do() {
        library.ending = _ -> done(Samples.withheld(1, 500));
        terminal.run("scan", "/books");
        library.ending = _ -> done(Samples.withProblems(2, 1));
        terminal.run("scan", "/books");

        assertThat(terminal.err()).contains("500 files", "--accept-missing", "carrel problems 2");
    }

    @Test
    void a_scan_that_failed_says_why() {
        library.ending = _ -> done(Samples.failed(1, "Task heartbeat timeout", "heartbeat_timeout"));

        assertThat(terminal.run("scan", "/books")).isEqualTo(1);
        assertThat(terminal.err().lines()).contains("Task heartbeat timeout");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void a_scan_that_failed_says_why_in_json() {
        library.ending = _ -> done(Samples.failed(1, "Task heartbeat timeout", "heartbeat_timeout"));

        assertThat(terminal.run("scan", "/books", "--json")).isEqualTo(1);
        assertThat(terminal.out())
                .startsWith("{\"success\":false,\"message\":\"Task heartbeat timeout\","
                        + "\"error_code\":\"heartbeat_timeout\",\"scan_id\":1,");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void a_scan_that_was_aborted_elsewhere_ends_with_4() {
        library.ending = _ -> done(Samples.failed(1, "Scan aborted", "aborted"));

        assertThat(terminal.run("scan", "/books")).isEqualTo(4);
        assertThat(terminal.err().lines()).contains("Scan aborted");
    }

    @Test
    void a_second_scan_is_told_who_holds_the_lock_and_since_when() {
        LockView lock = new LockView(41L, 1L, "anna@desk", Samples.START);
        terminal.refuse(new Refusal(Refusal.Code.SCAN_IN_PROGRESS, "Scan already in progress", lock));

        assertThat(terminal.run("scan", "/books")).isEqualTo(3);
        assertThat(terminal.err().lines())
                .containsExactly("Scan already in progress: scan 41, started by anna@desk at 2026-03-01 10:00:00");
    }

    @Test
    void a_second_scan_is_told_the_same_in_json() {
        LockView lock = new LockView(null, null, "process 77", Samples.START);
        terminal.refuse(new Refusal(Refusal.Code.SCAN_IN_PROGRESS, "Scan already in progress", lock));

        assertThat(terminal.run("scan", "/books", "--json")).isEqualTo(3);
        assertThat(terminal.out().strip())
                .isEqualTo("{\"success\":false,\"message\":\"Scan already in progress\","
                        + "\"error_code\":\"scan_in_progress\",\"scan_id\":null,\"locked_by_id\":null,"
                        + "\"locked_by\":\"process 77\",\"locked_at\":\"2026-03-01T10:00:00Z\"}");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void ctrl_c_aborts_the_scan_waits_for_it_and_ends_with_130() throws Exception {
        assertThat(stopWhileScanning(Stop.INTERRUPT)).isEqualTo(130);
        assertThat(library.aborts).hasValue(1);
        assertThat(terminal.err().lines()).endsWith("Scan aborted");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void sigterm_aborts_the_scan_and_ends_with_4() throws Exception {
        assertThat(stopWhileScanning(Stop.TERMINATE)).isEqualTo(4);
        assertThat(library.aborts).hasValue(1);
    }

    @Test
    void a_stop_that_comes_too_late_leaves_a_scan_that_is_done() {
        library.ending = _ -> {
            terminal.stop.ask(Stop.INTERRUPT);
            return done(Samples.completed(1, "/books"));
        };

        assertThat(terminal.run("scan", "/books")).isZero();
        assertThat(terminal.out()).startsWith("Scan completed successfully");
    }

    @Test
    void a_stop_before_the_scan_began_starts_none() {
        terminal.stop.ask(Stop.INTERRUPT);

        assertThat(terminal.run("scan", "/books")).isEqualTo(130);
        assertThat(library.requests).isEmpty();
        assertThat(terminal.err().lines()).containsExactly("Scan aborted");
    }

    @Test
    void a_stop_while_the_scan_is_being_asked_for_is_an_aborted_scan() {
        library.ending = _ -> {
            terminal.stop.ask(Stop.TERMINATE);
            throw new Refusal(Refusal.Code.SHUTTING_DOWN, "Shutting down");
        };

        assertThat(terminal.run("scan", "/books")).isEqualTo(4);
        assertThat(terminal.err().lines()).containsExactly("Scan aborted");
    }

    private int stopWhileScanning(Stop stop) throws Exception {
        library.ending = _ -> new CompletableFuture<>();
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> terminal.run("scan", "/books"));
        await().atMost(LIMIT).until(() -> !library.requests.isEmpty());
        terminal.stop.ask(stop);
        return exit.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static CompletableFuture<ScanView> done(ScanView scan) {
        return CompletableFuture.completedFuture(scan);
    }
}
