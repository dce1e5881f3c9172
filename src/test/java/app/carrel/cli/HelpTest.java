package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private static final String COMMANDS =
            "scan status abort tasks history problems search roots repair sql serve token";

    private final TestTerminal terminal = new TestTerminal(new ScriptedLibrary());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "status",
                "abort",
                "tasks",
                "history",
                "problems",
                "search",
                "roots",
                "roots add",
                "roots move",
                "roots remove",
                "repair",
                "sql",
                "serve",
                "token",
                "completion"
            })
    void every_command_explains_itself_with_an_example(String command) {
        assertThat(terminal.run((command + " --help").split(" "))).isZero();
        assertThat(terminal.out()).contains("Usage: carrel " + command).containsPattern("Examples?:\\R  \\S*");
        assertThat(terminal.out()).contains("  carrel " + command.replace("completion", "completion fish"));
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.opened).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "scna x, scan",
        "serach x, search",
        "histroy, history",
        "roots ad x, add",
        "roots rename x y, remove",
        "status --wacth, --watch"
    })
    void a_mistyped_word_is_answered_with_what_was_probably_meant(String line, String meant) {
        assertThat(terminal.run(line.split(" "))).isEqualTo(2);
        assertThat(terminal.err().lines()).singleElement().asString().contains("did you mean", meant);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void the_version_is_one_line() {
        assertThat(terminal.run("--version")).isZero();
        assertThat(terminal.out().lines()).singleElement().asString().startsWith("carrel ");
    }

    @Test
    void completion_and_manual_know_every_command() {
        for (String format : new String[] {"bash", "zsh", "fish", "man"}) {
            TestTerminal fresh = new TestTerminal(new ScriptedLibrary());
            assertThat(fresh.run("completion", format)).isZero();
            assertThat(fresh.out()).as(format).contains(COMMANDS.split(" "));
        }
    }

    @Test
    void the_manual_hides_nothing_from_the_formatter() {
        terminal.run("completion", "man");

        assertThat(terminal.out().lines())
                .startsWith(".TH CARREL 1 \"\" \"carrel (built from source)\"")
                .contains(".SH COMMANDS", ".B \\-\\-accept\\-missing")
                .allMatch(line -> !line.startsWith("'"));
    }
}
