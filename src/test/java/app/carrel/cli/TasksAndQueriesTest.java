package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.Json;
import app.carrel.library.wire.StatusView;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TasksAndQueriesTest {
    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TestTerminal terminal = new TestTerminal(library);

    @Test
    void tasks_lists_what_runs() {
        library.status = Samples.running(42, 1_500, "/books/Databases");

        assertThat(terminal.run("tasks")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "TASK    STATUS   PROGRESS  HEARTBEAT",
                        "scan_1  running      42 %  alive at 2026-03-01 10:00:02");
    }

    @Test
    void tasks_with_nothing_running_says_so_and_json_stays_json() {
        assertThat(terminal.run("tasks")).isZero();
        assertThat(terminal.err()).startsWith("Nothing runs in the background.");
        assertThat(terminal.run("tasks", "--json")).isZero();
        assertThat(terminal.out().strip()).isEqualTo("{\"tasks\":[]}");
    }

    @Test
    void a_task_that_is_none_is_named() {
        assertThat(terminal.run("tasks", "scan_x")).isEqualTo(1);
        assertThat(terminal.err()).startsWith("There is no task scan_x");
    }

    @Test
    void sql_prints_a_table_and_says_when_there_is_more() {
        assertThat(terminal.run("sql", "SELECT x")).isZero();
        assertThat(terminal.out().lines()).containsExactly("ID  NAME", "42  ", "7   SELECT x");
        assertThat(terminal.err()).startsWith("These are the first 2 rows.");
    }

    @Test
    void sql_in_json_is_the_object_of_the_api() {
        assertThat(terminal.run("sql", "q", "--json")).isZero();
        assertThat(terminal.out().strip()).isEqualTo(Json.write(library.sql("q")));
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void watching_needs_something_that_runs() {
        assertThat(terminal.run("status", "--watch")).isEqualTo(1);
        assertThat(terminal.err()).startsWith("Nothing is running that could be watched");
    }

    @Test
    void watching_in_json_prints_an_object_a_line_until_it_is_stopped() {
        terminal.startProgram();
        library.status = Samples.running(42, 1_500, "/books/Databases");
        CompletableFuture<Integer> watch =
                CompletableFuture.supplyAsync(() -> terminal.run("status", "--watch", "--json"));
        terminal.awaitOut(2);
        library.status = StatusView.idle(Samples.completed(1, "/books"));
        terminal.awaitOut("idle");
        terminal.stop.ask(Stop.INTERRUPT);

        assertThat(watch.join()).isEqualTo(130);
        assertThat(terminal.out()
                        .lines()
                        .map(line -> Json.read(line, StatusView.class).isScanning()))
                .startsWith(true, true)
                .endsWith(false);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void watching_in_a_pipe_tells_each_scan_and_how_it_ended() {
        terminal.startProgram();
        library.status = Samples.running(42, 1_500, "/books/Databases");
        CompletableFuture<Integer> watch = CompletableFuture.supplyAsync(() -> terminal.run("status", "--watch"));
        terminal.awaitErr(2);
        library.status = StatusView.idle(Samples.completed(1, "/books"));
        terminal.awaitOut("Last scan: 1, completed");
        terminal.stop.ask(Stop.TERMINATE);

        assertThat(watch.join()).isEqualTo(4);
        assertThat(terminal.err().lines()).containsExactly("Scanning /books (scan 1)", " 42 %  1,500 files  Databases");
    }
}
