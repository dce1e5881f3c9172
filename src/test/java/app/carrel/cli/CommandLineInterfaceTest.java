package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Instance.Role;
import app.carrel.library.Refusal;
import app.carrel.library.wire.LockView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {
    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TestTerminal terminal = new TestTerminal(library);

    @Test
    void without_a_command_the_window_opens() {
        assertThat(terminal.run()).isZero();
        assertThat(terminal.run("--data-dir", "/data")).isZero();
        assertThat(terminal.run("--data-dir=notes")).isZero();

        assertThat(terminal.windows)
                .containsExactly(
                        Optional.empty(), Optional.of(Path.of("/data")), Optional.of(Path.of("/home/anna/notes")));
        assertThat(terminal.opened).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "status", "abort", "history", "problems", "roots", "token"})
    void every_command_has_help_with_an_example_that_opens_nothing(String command) {
        assertThat(terminal.run(command, "--help")).isZero();

        assertThat(terminal.out()).contains("Usage: carrel " + command, "Example", "  carrel " + command);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void help_lists_the_commands() {
        assertThat(terminal.run("--help")).isZero();

        assertThat(terminal.out())
                .startsWith("Usage: carrel [")
                .contains("  scan ", "  status ", "  history ", "  problems ", "  roots ");
    }

    @Test
    void version_is_one_line() {
        assertThat(terminal.run("--version")).isZero();

        assertThat(terminal.out()).matches("carrel \\S.*\\R");
        assertThat(terminal.opened).isEmpty();
    }

    @Test
    void a_mistyped_command_is_wrong_use_and_gets_a_suggestion() {
        assertThat(terminal.run("scna", "/books")).isEqualTo(2);

        assertThat(terminal.err().lines())
                .singleElement()
                .asString()
                .contains("\"scna\"", "did you mean", "\"scan\"", "carrel --help");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "scan --all /books",
                "scan /books /films",
                "scan --background --all",
                "scan --background",
                "abort now",
                "token now",
                "scan --heartbeat-timeout 0 /books",
                "scan --heartbeat-timeout 86401 /books",
                "scan --heartbeat-timeout soon /books",
                "status now",
                "history --limit 0",
                "history --limit -5",
                "history --limit many",
                "history --limit",
                "problems",
                "problems some",
                "roots add",
                "search",
                "search --limit 0 java",
                "--nonsense",
                "--data-dir"
            })
    void wrong_use_is_one_sentence_and_opens_nothing(String line) {
        assertThat(terminal.run(line.split(" "))).isEqualTo(2);

        assertThat(terminal.err().lines()).as(terminal.err()).hasSize(1);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.opened).isEmpty();
        assertThat(terminal.windows).isEmpty();
    }

    @Test
    void wrong_use_with_json_is_one_value() {
        assertThat(terminal.run("history", "--limit", "-5", "--json")).isEqualTo(2);

        assertThat(terminal.out())
                .isEqualTo("{\"success\":false,\"message\":\"--limit must be 1 or more, not -5\","
                        + "\"error_code\":\"wrong_use\"}" + System.lineSeparator());
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void the_data_folder_may_be_named_before_and_after_the_command() {
        terminal.run("--data-dir", "/data", "status");
        terminal.run("status", "--data-dir", "/data");
        terminal.run("status");

        assertThat(terminal.dataFolders)
                .containsExactly(Optional.of(Path.of("/data")), Optional.of(Path.of("/data")), Optional.empty());
        assertThat(terminal.opened).isEqualTo(List.of(Role.COMMAND, Role.COMMAND, Role.COMMAND));
    }

    @Test
    void a_catalogue_in_use_is_one_sentence() {
        terminal.refuse(new Refusal(
                Refusal.Code.CATALOGUE_IN_USE,
                "A Carrel window has the catalogue open (process 7).",
                new LockView(null, null, "process 7", Samples.START)));

        assertThat(terminal.run("status")).isEqualTo(1);

        assertThat(terminal.err())
                .isEqualTo("A Carrel window has the catalogue open (process 7)." + System.lineSeparator());
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void what_nobody_foresaw_is_one_sentence_too() {
        terminal.refuse(new IllegalStateException("boom\nbang"));

        assertThat(terminal.run("roots")).isEqualTo(1);

        assertThat(terminal.err().lines()).singleElement().asString().contains("boom", "log");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void what_nobody_foresaw_is_one_value_with_json() {
        terminal.refuse(new IllegalStateException("boom"));

        assertThat(terminal.run("roots", "--json")).isEqualTo(1);

        assertThat(terminal.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"success\":false,")
                .contains("\"error_code\":\"unexpected\"");
        assertThat(terminal.err()).isEmpty();
    }
}
