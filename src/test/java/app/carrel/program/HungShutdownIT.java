package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FaultyMount;
import app.carrel.testing.Invariants;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program is told to end while the thread of its scan hangs in a call, and so never looks at the abort flag.
@Tag("fuse")
class HungShutdownIT {
    private static final int TIMEOUT = 3;

    /// I5: the shutdown timeout and five seconds more.
    private static final Duration LIMIT = Duration.ofSeconds(TIMEOUT + 5);

    @TempDir
    Path folder;

    @Test
    void a_worker_that_never_looks_up_is_recorded_as_failed_and_the_program_ends_in_time() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("settings.json"), "{\"shutdown_timeout_seconds\": " + TIMEOUT + "}");
        BuiltProgram carrel = BuiltProgram.with(data);
        SampleTree tree = SampleTree.make(folder.resolve("disk"), 50, 1);
        try (FaultyMount share = FaultyMount.of(tree.root(), folder)) {
            assertThat(carrel.run("scan", share.folder().toString()).code()).isZero();
            share.misbehave("stall /");
            try (ServedCarrel server = ServedCarrel.start(carrel)) {
                long scan = server.library().scan(ScanRequest.of(share.folder()));
                await().until(() -> share.folder()
                        .toString()
                        .equals(server.library().status().currentPath()));

                server.process().signal("INT");

                assertThat(server.process().awaitExit(LIMIT)).isZero();
                assertThat(server.process().out().lines())
                        .containsExactly(
                                "Received signal 2. Initiating graceful shutdown...",
                                "Shutting down background task manager...",
                                "Waiting for 1 active task(s) to complete...",
                                "Task scan_" + scan + " did not stop within " + TIMEOUT + " s - marking as failed",
                                "Background task manager shutdown complete",
                                "Shutting down Carrel...",
                                "Shutdown complete");
            }
            new Invariants().hold(data);
            try (OtherProcess terminal = carrel.start("scan", share.folder().toString())) {
                await().atMost(Duration.ofMinutes(1)).until(() -> terminal.err().contains("Scanning"));

                terminal.signal("INT");

                assertThat(terminal.awaitExit(LIMIT)).isEqualTo(130);
            }
        }
        new Invariants().hold(data);
        assertThat(carrel.run("history", "--json").json(ScansView.class).scans())
                .extracting(ScanView::errorCode)
                .containsExactly("did_not_stop", "did_not_stop", null);
    }
}
