package app.carrel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Refusal;
import app.carrel.library.Refusal.Code;
import app.carrel.library.RunningProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that closes while many commands ask it for something.
@Timeout(60)
class ClosingServerTest {
    private static final int COMMANDS = 24;

    @TempDir
    private Path folder;

    private final AtomicInteger done = new AtomicInteger();

    @RepeatedTest(5)
    void whoever_is_not_served_any_more_knows_that_nothing_was_done() throws IOException {
        try (Room room = new Room(folder);
                ExecutorService commands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int closings = 0; closings < 4; closings++) {
                done.set(0);
                LoopbackServer server = LoopbackServer.open(
                        0,
                        room.token,
                        new LoopbackServer.Service(room.library, Optional.of(done::incrementAndGet), true, () -> true));
                List<CompletableFuture<Asked>> all = Stream.generate(
                                () -> CompletableFuture.supplyAsync(() -> askUntilGone(server.port(), room), commands))
                        .limit(COMMANDS)
                        .toList();
                await().until(() -> done.get() >= COMMANDS);

                server.close();

                List<Asked> asked = all.stream().map(CompletableFuture::join).toList();
                assertThat(asked).extracting(Asked::last).containsOnly(Code.PROGRAM_GONE);
                assertThat(asked.stream().mapToInt(Asked::granted).sum()).isEqualTo(done.get());
            }
        }
    }

    /// @param last what the last request was refused for, all before having been granted or told that Carrel closes
    private record Asked(int granted, Code last) {}

    /// Each time as a command of its own.
    private static Asked askUntilGone(int port, Room room) {
        int granted = 0;
        while (true) {
            try {
                new RunningProgram(port, room.token.text()).bringToFront();
                granted++;
            } catch (Refusal e) {
                if (e.code() != Code.SHUTTING_DOWN) {
                    return new Asked(granted, e.code());
                }
            }
        }
    }
}
