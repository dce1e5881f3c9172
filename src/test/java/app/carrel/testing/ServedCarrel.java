package app.carrel.testing;

import static org.awaitility.Awaitility.await;

import app.carrel.library.RemoteLibrary;
import app.carrel.library.RunningProgram;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `carrel serve` of the built program, and its library as other programs see it.
public record ServedCarrel(OtherProcess process, RemoteLibrary library, int port, String token)
        implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /// Starts a server on any free port, and returns once it answers.
    public static ServedCarrel start(BuiltProgram carrel, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
        command.addAll(List.of(options));
        OtherProcess process = carrel.start(command.toArray(String[]::new));
        try {
            int port = await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(20))
                    .failFast(() -> failIfEnded(process))
                    .until(() -> port(carrel.dataFolder(), process.pid()), Optional::isPresent)
                    .orElseThrow();
            String token =
                    Files.readString(carrel.dataFolder().resolve("api-token")).strip();
            return new ServedCarrel(process, new RemoteLibrary(new RunningProgram(port, token)), port, token);
        } catch (IOException | RuntimeException | Error e) {
            process.close();
            throw e;
        }
    }

    private static void failIfEnded(OtherProcess process) {
        if (!process.isAlive()) {
            throw new AssertionError("The server ended: " + process.err());
        }
    }

    private static Optional<Integer> port(Path dataFolder, long pid) throws IOException {
        try {
            return Optional.of(Json.read(Files.readString(dataFolder.resolve("instance.json")), InstanceView.class))
                    .filter(hint -> hint.pid() == pid)
                    .map(InstanceView::port);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /// What the API says of the task of a scan, as JSON.
    ///
    /// @param timeoutSeconds by which its heartbeat is judged
    public String task(long scanId, int timeoutSeconds) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/tasks/scan_" + scanId
                        + "?timeout_seconds=" + timeoutSeconds))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    /// Kills it where it still runs.
    @Override
    public void close() throws IOException {
        process.close();
    }
}
