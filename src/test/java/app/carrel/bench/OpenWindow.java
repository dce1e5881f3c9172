package app.carrel.bench;

import static org.awaitility.Awaitility.await;

import app.carrel.library.Library;
import app.carrel.library.RemoteLibrary;
import app.carrel.library.RunningProgram;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The built program's window on a virtual screen, asked over its loopback channel. JavaFX's own screen in memory would
/// falsify what is measured: it copies every picture byte by byte.
final class OpenWindow implements AutoCloseable {
    private static final Duration TO_START = Duration.ofMinutes(1);

    private final VirtualScreen screen = VirtualScreen.open();
    private final Process process;
    private final Library library;

    OpenWindow(Path program, Path dataFolder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "--data-dir", dataFolder.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD);
        screen.put(builder.environment());
        builder.environment().put("CARREL_JAVA_OPTS", "-Dprism.order=sw");
        process = builder.start();
        library = await().atMost(TO_START)
                .failFast("The window ended at once", () -> !process.isAlive())
                .until(() -> door(dataFolder), Optional::isPresent)
                .orElseThrow();
    }

    Library library() {
        return library;
    }

    private static Optional<Library> door(Path dataFolder) throws IOException {
        Path hint = dataFolder.resolve("instance.json");
        if (!Files.exists(hint)) {
            return Optional.empty();
        }
        Integer port = Json.read(Files.readString(hint), InstanceView.class).port();
        if (port == null) {
            return Optional.empty();
        }
        String token = Files.readString(dataFolder.resolve("api-token")).strip();
        return Optional.of(new RemoteLibrary(new RunningProgram(port, token)));
    }

    /// Ends it as logging out does, and waits until it has.
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        screen.close();
    }
}
