package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.MaterialView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.StatusView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TestTerminal terminal = new TestTerminal(library);

    @Test
    void status_with_nothing_running_tells_of_the_last_scan() {
        library.status = StatusView.idle(Samples.failed(9, "Scan aborted", "aborted"));

        assertThat(terminal.run("status")).isZero();
        assertThat(terminal.out().lines())
                .startsWith(
                        "No scan is running",
                        "Last scan: 9, failed (Scan aborted) at 2026-03-01 10:01:01",
                        "  Folder            /books");
    }

    @Test
    void status_of_a_running_scan_says_what_it_does() {
        library.status = Samples.running(42, 1_500, "/books/Databases");

        assertThat(terminal.run("status")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "Scan 1 is running",
                        "  Folder            /books",
                        "  Progress          42 %",
                        "  Files seen        1,500",
                        "  At                /books/Databases",
                        "  Started by        anna@desk",
                        "  Running for       2.0 s",
                        "  Sign of life      0.1 s ago");
    }

    @Test
    void status_in_json_is_the_object_of_the_api() {
        assertThat(terminal.run("status", "--json")).isZero();
        assertThat(terminal.out()).isEqualTo(Json.write(StatusView.idle(null)) + System.lineSeparator());
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void history_is_a_table_with_aligned_columns() {
        library.past.add(Samples.failed(12, "Scan aborted", "aborted"));
        library.past.add(Samples.completed(9, "/library/本"));

        assertThat(terminal.run("history")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "SCAN  STARTED                DURATION  STATUS     ADDED  UPDATED  MOVED  MISSING  UNCHANGED"
                                + "  PROBLEMS  FOLDER",
                        "  12  2026-03-01 10:00:00  1 min 01 s  failed     1,234        5      6        7    987,654"
                                + "         0  /books (Scan aborted)",
                        "   9  2026-03-01 10:00:00  1 min 01 s  completed  1,234        5      6        7    987,654"
                                + "         0  /library/本");
    }

    @Test
    void history_in_json_is_an_object_with_the_newest_first() {
        library.past.addAll(List.of(Samples.completed(2, "/b"), Samples.completed(1, "/a")));

        assertThat(terminal.run("history", "--json", "--limit", "1")).isZero();
        assertThat(terminal.out())
                .isEqualTo(Json.write(new ScansView(List.of(Samples.completed(2, "/b")))) + System.lineSeparator());
    }

    @Test
    void nothing_to_list_is_said_beside_an_empty_result() {
        for (String command : new String[] {"history", "roots"}) {
            assertThat(terminal.run(command)).isZero();
        }
        assertThat(terminal.run("problems", "42")).isZero();

        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines()).hasSize(3);
    }

    @Test
    void nothing_to_list_is_an_empty_list_in_json() {
        terminal.run("history", "--json");
        terminal.run("roots", "--json");
        terminal.run("problems", "42", "--json");

        assertThat(terminal.out().lines()).containsExactly("{\"scans\":[]}", "{\"roots\":[]}", "{\"problems\":[]}");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void problems_are_listed_a_line_each_whatever_their_names_hold() {
        library.problems.add(new ProblemView("/books/a\nb", "Permission denied"));
        library.problems.add(new ProblemView("/books/\u001b[2Jc", "I/O error"));

        assertThat(terminal.run("problems", "42")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly("/books/a\uFFFDb: Permission denied", "/books/\uFFFD[2Jc: I/O error");
    }

    @Test
    void problems_of_a_scan_that_never_was_are_refused() {
        assertThat(terminal.run("problems", "7", "--json")).isEqualTo(1);
        assertThat(terminal.out().strip())
                .isEqualTo("{\"success\":false,\"message\":\"There is no scan 7\",\"error_code\":\"unknown_scan\"}");
    }

    @Test
    void roots_are_a_table() {
        library.roots.add(new RootView(1, "/books", null, Samples.START, 12_345, 6));
        library.roots.add(new RootView(2, "/films", null, null, 0, 0));

        assertThat(terminal.run("roots")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "MATERIALS  MISSING  LAST SCAN            FOLDER",
                        "   12,345        6  2026-03-01 10:00:00  /books",
                        "        0        0  -                    /films");
    }

    @Test
    void abort_waits_until_the_scan_has_stopped() {
        library.ending = _ -> new CompletableFuture<>();
        library.scan(ScanRequest.of(Path.of("/books")));

        assertThat(terminal.run("abort")).isZero();

        assertThat(library.aborts).hasValue(1);
        assertThat(terminal.out()).isEqualTo("Scan 1 has ended: Scan aborted" + System.lineSeparator());
    }

    @Test
    void token_prints_the_token_and_opens_nothing() {
        assertThat(terminal.run("token")).isZero();

        assertThat(terminal.out()).isEqualTo(TestTerminal.TOKEN + System.lineSeparator());
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void a_repair_says_what_was_found_and_done() {
        assertThat(terminal.run("repair")).isZero();
        assertThat(terminal.out()).isEqualTo("Scan 9 was left open\n");
    }

    @Test
    void a_server_says_where_it_answers_and_ends_when_it_is_told_to() {
        assertThat(terminal.run("serve", "--port", "8123")).isZero();
        assertThat(terminal.servers).containsExactly("OptionalInt[8123] OptionalInt.empty");
        assertThat(terminal.err()).isEqualTo("Carrel answers on http://127.0.0.1:8123; Ctrl-C stops it.\n");
    }

    @Test
    void search_lists_files_and_says_when_there_are_more() {
        MaterialView lesson = new MaterialView(
                7, "1 - Über.mp4", "/books/a/b/1 - Über.mp4", "a", "b", "video", 1_450_000, Instant.EPOCH, true);
        library.found = (text, limit) -> new SearchView(List.of(lesson), "uber sql".equals(text) ? 1_200 : limit);

        assertThat(terminal.run("search", "uber", "sql", "--limit", "1")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly("KIND     SIZE  FILE", "video  1.5 MB  /books/a/b/1 - Über.mp4 (missing)");
        assertThat(terminal.err()).startsWith("These are the first 1 of 1,200; --limit shows more.");
    }

    @Test
    void a_search_without_a_hit_is_done_and_says_so() {
        assertThat(terminal.run("search", "nowhere")).isZero();
        assertThat(terminal.err()).startsWith("Nothing was found for \"nowhere\".");
    }

    @Test
    void search_in_json_is_the_object_of_the_api() {
        assertThat(terminal.run("search", "nowhere", "--json")).isZero();
        assertThat(terminal.out().strip()).isEqualTo("{\"results\":[],\"total\":0}");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void search_wants_a_word_and_a_limit_that_makes_sense() {
        assertThat(terminal.run("search")).isEqualTo(2);
        assertThat(terminal.run("search", " ")).isEqualTo(2);
        assertThat(terminal.run("search", "x", "--limit", "-5")).isEqualTo(2);
        assertThat(terminal.run("search", "x", "--limit", "10001")).isEqualTo(2);
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void ctrl_c_ends_the_wait_for_an_aborted_scan() {
        CompletableFuture<ScanView> never = new CompletableFuture<>();
        library.ending = _ -> never;
        library.scan(ScanRequest.of(Path.of("/books")));
        library.whenAborted = Optional.of(() -> terminal.stop.ask(Stop.INTERRUPT));

        assertThat(terminal.run("abort")).isEqualTo(130);
        assertThat(terminal.err()).isEqualTo("Stopped\n");
    }
}
