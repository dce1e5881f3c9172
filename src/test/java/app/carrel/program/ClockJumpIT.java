package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FakedClock;
import app.carrel.testing.FaultyMount;
import app.carrel.testing.Invariants;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody sets the computer's clock while a scan runs.
@Tag("fuse")
class ClockJumpIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void a_clock_that_jumps_fails_nobody_and_keeps_nobody_alive() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("settings.json"), "{\"heartbeat_timeout_seconds\": 6, \"monitor_interval_seconds\": 1}");
        SampleTree tree = SampleTree.make(folder.resolve("disk"), 200, 1);
        FakedClock clock = FakedClock.in(folder);
        Invariants invariants = new Invariants();
        try (FaultyMount share = FaultyMount.of(tree.root(), folder);
                ServedCarrel server = ServedCarrel.start(clock.of(BuiltProgram.with(data)))) {
            share.misbehave("slow 40 /");
            long slow = server.library().scan(ScanRequest.of(share.folder()));
            for (String jump : new String[] {"+1d", "-1h", "+0"}) {
                int before = server.library().status().progress();
                clock.jump(jump);
                await().atMost(LIMIT).until(() -> server.library().status().progress() > before + 2);
                assertThat(server.library().status().heartbeatAlive()).as(jump).isTrue();
            }
            ScanView completed = server.library().await(slow);
            assertThat(completed.status()).isEqualTo("completed");
            invariants.acknowledge(completed);

            share.misbehave("stall /");
            long hung = server.library().scan(ScanRequest.of(share.folder()));
            clock.jump("-1h");
            ScanView given = server.library().await(hung);
            assertThat(given.errorMessage()).isEqualTo("Task heartbeat timeout");
            invariants.acknowledge(given);

            share.behave();
            server.process().signal("TERM");
            assertThat(server.process().awaitExit(LIMIT)).isZero();
        }
        invariants.hold(data);
    }
}
