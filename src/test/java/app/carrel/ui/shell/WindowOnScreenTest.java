package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.OtherProcess;
import app.carrel.ui.look.WindowOnScreen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that holds for the window, in a real one.
@Tag("x11")
class WindowOnScreenTest extends WindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// In a program of its own: this one's toolkit was started, and named, by TestFX.
    @Test
    void theDesktopKnowsTheWindowByTheNameInItsMenuEntry(@TempDir Path data) throws IOException {
        try (OtherProcess program = OtherProcess.java(WindowOnScreen.class, "opening", "light", data.toString())) {
            String[] ofTheProgram = {
                "xdotool", "search", "--all", "--onlyvisible", "--pid", "" + program.pid(), "--class", "carrel"
            };

            await("a window called carrel")
                    .atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(said(ofTheProgram)).as(program.err()).isNotEmpty());
        }
    }

    private static String said(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
