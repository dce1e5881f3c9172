package app.carrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows cannot send SIGINT, SIGTERM or SIGHUP")
class SignalsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private OtherProcess process;

    @BeforeEach
    void startAProcessThatListens() throws IOException {
        process = OtherProcess.java(SignalProbe.class, end().toString());
        awaitLine("listening\n");
    }

    @AfterEach
    void killIt() throws IOException {
        process.close();
    }

    @Test
    void a_signal_is_told_with_its_number_and_name_and_does_not_end_the_process() throws Exception {
        process.signal("INT");
        awaitLine("listening\ntold 2 INT\n");

        process.signal("TERM");
        awaitLine("listening\ntold 2 INT\ntold 15 TERM\n");
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_closed_terminal_counts_as_term() throws Exception {
        process.signal("HUP");

        awaitLine("listening\ntold 15 TERM\n");
    }

    @Test
    void a_second_signal_of_the_same_kind_is_ignored() throws Exception {
        process.signal("INT");
        awaitLine("listening\ntold 2 INT\n");
        process.signal("INT");
        process.signal("TERM");
        awaitLine("listening\ntold 2 INT\ntold 15 TERM\n");
        Files.createFile(end());

        assertThat(process.awaitExit(LIMIT)).isZero();
        assertThat(process.out()).isEqualTo("listening\ntold 2 INT\ntold 15 TERM\n");
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 4", "HUP, 4"})
    void a_program_that_cannot_end_in_order_ends_at_once(String signal, int exitCode) throws Exception {
        try (OtherProcess broken = OtherProcess.java(SignalProbe.class, end().toString(), "broken")) {
            await().atMost(LIMIT).until(() -> broken.out().equals("listening\n"));
            broken.signal(signal);

            assertThat(broken.awaitExit(LIMIT)).isEqualTo(exitCode);
        }
    }

    private Path end() {
        return folder.resolve("end");
    }

    private void awaitLine(String all) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(process.out()).isEqualTo(all));
    }
}
