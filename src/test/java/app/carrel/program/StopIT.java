package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program is told to stop in the middle of a scan.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows cannot send SIGINT, SIGTERM or SIGHUP")
class StopIT {
    private static final int FILES = 100_000;

    /// The shutdown timeout of the settings and the five seconds that the program may take beyond it.
    private static final Duration LIMIT = Duration.ofSeconds(35);

    @TempDir
    static Path shared;

    private static SampleTree tree;

    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeAll
    static void makeATree() throws IOException {
        tree = SampleTree.make(shared.resolve("tree"), FILES, 3);
    }

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 20, 130", "INT, 50, 130", "TERM, 40, 4", "HUP, 30, 4"})
    void a_signal_aborts_the_scan_and_the_next_one_goes_on_from_there(String signal, int percent, int code)
            throws Exception {
        try (OtherProcess scan = carrel.startScan(tree.root(), percent)) {
            scan.signal(signal);

            assertThat(scan.awaitExit(LIMIT)).isEqualTo(code);
            assertThat(scan.err().lines()).endsWith("Scan aborted");
            assertThat(scan.out()).isEmpty();
        }

        assertThat(carrel.dataFolder().resolve("instance.json")).doesNotExist();
        ScanView aborted =
                carrel.run("history", "--json").json(ScansView.class).scans().getFirst();
        assertThat(aborted.status()).isEqualTo("failed");
        assertThat(aborted.errorMessage()).isEqualTo("Scan aborted");

        ScanAnswer next = carrel.run("scan", tree.root().toString(), "--json").json(ScanAnswer.class);
        assertThat(next.success()).isTrue();
        assertThat(next.filesAdded() + next.filesUnchanged()).isEqualTo(FILES);
    }

    @Test
    void signals_that_come_again_and_again_change_nothing() throws Exception {
        try (OtherProcess scan = carrel.startScan(tree.root(), 20)) {
            scan.signal("INT");
            await().atMost(LIMIT).until(() -> log().contains("Shutting down background task manager..."));
            for (int again = 0; again < 5 && scan.isAlive(); again++) {
                scan.trySignal(again % 2 == 0 ? "INT" : "TERM");
            }

            assertThat(scan.awaitExit(LIMIT)).isEqualTo(130);
            assertThat(scan.err().lines()).endsWith("Scan aborted");
        }
        assertThat(log()).contains("Background task manager shutdown complete").doesNotContain(" ERROR ");
    }

    private String log() throws IOException {
        return Files.readString(carrel.dataFolder().resolve("logs/carrel.log"));
    }

    @Test
    void with_json_an_aborted_scan_is_one_value() throws Exception {
        try (OtherProcess scan = carrel.start("scan", tree.root().toString(), "--json")) {
            await().atMost(LIMIT).until(() -> Files.exists(carrel.dataFolder().resolve("instance.json")));
            scan.signal("TERM");

            assertThat(scan.awaitExit(LIMIT)).isEqualTo(4);
            assertThat(scan.out()).startsWith("{\"success\":false,\"message\":\"Scan aborted\"");
            assertThat(scan.out().lines()).hasSize(1);
            assertThat(scan.err()).isEmpty();
        }
    }
}
