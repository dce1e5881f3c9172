package app.carrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window that is opened while a terminal has the catalogue: two real processes on one data folder.
class WindowBesideACommandTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    @Test
    void theWindowWaitsWhileATerminalScansAndThenOpensTheShelf() throws Exception {
        Path data = folder.resolve("data");
        Path end = folder.resolve("end");
        try (OtherProcess terminal = OtherProcess.java(OpenCatalogue.class, data.toString(), end.toString(), "SCAN")) {
            await("the terminal").atMost(LIMIT).until(() -> answers(data.resolve("instance.json")));
            try (OtherProcess window = WindowProbe.start(data)) {
                await("waiting").atMost(LIMIT).until(() -> window.out().contains("busy-elsewhere"));

                Files.createFile(end);

                assertThat(window.awaitExit(LIMIT))
                        .as("%s%n%s", window.out(), window.err())
                        .isZero();
                assertThat(window.out().lines()).containsSubsequence("busy-elsewhere", "nav-shelf");
            }
            assertThat(terminal.awaitExit(LIMIT)).as(terminal.err()).isZero();
        }
    }

    private static boolean answers(Path hint) throws IOException {
        return Files.exists(hint)
                && Json.read(Files.readString(hint), InstanceView.class).port() != null;
    }
}
