package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.RepairView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `carrel serve` of the built program: how it begins, and how it ends.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows cannot send SIGINT or SIGTERM")
class ServeIT {
    private static final Duration LIMIT = Duration.ofSeconds(35);

    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 2", "TERM, 15"})
    void an_idle_server_says_how_it_ends(String signal, int number) throws Exception {
        try (ServedCarrel server = ServedCarrel.start(carrel)) {
            assertThat(server.library().roots()).isEmpty();

            server.process().signal(signal);

            assertThat(server.process().awaitExit(LIMIT)).isZero();
            assertThat(server.process().out().lines())
                    .containsExactly(
                            "Received signal " + number + ". Initiating graceful shutdown...",
                            "Shutting down background task manager...",
                            "Background task manager shutdown complete",
                            "Shutting down Carrel...",
                            "Shutdown complete");
            assertThat(server.process().err().lines())
                    .containsExactly("Carrel answers on http://127.0.0.1:" + server.port() + "; Ctrl-C stops it.");
        }
        assertThat(carrel.dataFolder().resolve("instance.json")).doesNotExist();
    }

    @Test
    void a_server_that_scans_stops_the_scan_first_and_says_so() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 50_000, 4);
        try (ServedCarrel server = ServedCarrel.start(carrel, "--shutdown-timeout", "20")) {
            long scan = server.library().scan(ScanRequest.of(tree.root()));
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> server.library().status().progress() >= 20);

            server.process().signal("INT");
            // Signals on their way at the same time may overtake each other.
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> server.process().out().contains("Received signal"));
            // The second one, and one of another kind, change nothing.
            server.process().trySignal("INT");
            server.process().trySignal("TERM");

            assertThat(server.process().awaitExit(LIMIT)).isZero();
            assertThat(server.process().out().lines())
                    .containsExactly(
                            "Received signal 2. Initiating graceful shutdown...",
                            "Shutting down background task manager...",
                            "Waiting for 1 active task(s) to complete...",
                            "Task scan_" + scan + " aborted",
                            "Background task manager shutdown complete",
                            "Shutting down Carrel...",
                            "Shutdown complete");
        }
        assertThat(history()).extracting(ScanView::errorMessage).containsExactly("Scan aborted");
    }

    @Test
    void one_server_is_enough() throws Exception {
        try (ServedCarrel server = ServedCarrel.start(carrel)) {
            Ended second = carrel.run("serve");

            assertThat(second.code()).isEqualTo(1);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .hasLineCount(1)
                    .startsWith("A Carrel server has the catalogue open")
                    .contains(Long.toString(server.process().pid()));
            assertThat(carrel.run("roots", "--json").code()).isZero();
        }
    }

    @Test
    void a_port_that_is_taken_is_named_where_it_was_asked_for() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            Ended refused = carrel.run("serve", "--port", port);

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).hasLineCount(1).contains("Port " + port, "--port");
        }
        assertThat(carrel.run("history").code()).isZero();
    }

    @Test
    void what_a_killed_server_left_open_is_closed_and_told() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 50_000, 5);
        try (ServedCarrel server = ServedCarrel.start(carrel)) {
            server.library().scan(ScanRequest.of(tree.root()));
            assertThat(server.library().repair().scansClosed()).isEmpty();
            server.process().kill();
        }

        Ended repaired = carrel.run("repair", "--json");

        assertThat(repaired.code()).isZero();
        RepairView found = repaired.json(RepairView.class);
        assertThat(found.scansClosed()).isEqualTo(List.of(1L));
        assertThat(found.lockFreed()).isTrue();
        assertThat(repaired.err()).hasLineCount(1).contains(found.message()).contains("Scan 1", "interrupted");
        assertThat(history()).extracting(ScanView::errorMessage).containsExactly("Interrupted");
        assertThat(carrel.run("repair").out()).startsWith("There was nothing to repair");
    }

    @ParameterizedTest
    @CsvSource({"--port, 65536", "--port, x", "--shutdown-timeout, 0", "--shutdown-timeout, 601"})
    void wrong_use_opens_nothing(String option, String value) throws Exception {
        assertThat(carrel.run("serve", option, value).code()).isEqualTo(2);
        assertThat(carrel.dataFolder()).doesNotExist();
    }

    private List<ScanView> history() throws Exception {
        return carrel.run("history", "--json").json(ScansView.class).scans();
    }
}
