package app.carrel.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.ScanView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server whose place another one has taken.
class RetiringServerTest {
    @TempDir
    private Path folder;

    private Room room;

    @BeforeEach
    void open() throws IOException {
        room = new Room(folder);
        room.write("Databases/SQL/1.mp4");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void answers_what_was_asked_before_and_nobody_else() throws Exception {
        room.holdScans();
        long id = room.library.scan(ScanRequest.of(room.root));
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> answer("/api/scanner/scans/" + id + "?wait=true"));
        try (BufferedReader events = new BufferedReader(
                new InputStreamReader(room.listen("/api/events").body(), UTF_8))) {
            assertThat(events.readLine()).startsWith("data: ");
            await().until(() -> room.get("/api/tasks").statusCode() == 200 && !waiting.isDone());

            CompletableFuture<Void> retiring = CompletableFuture.runAsync(room.server::retire);

            await().untilAsserted(() -> assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), room.server.port()).close()));
            String last = events.lines().reduce((_, line) -> line).orElse("");
            assertThat(last).as("events end in order").isEmpty();
            assertThat(retiring).isNotDone();
            room.letScansGo();
            assertThat(Json.read(waiting.join().body(), ScanView.class).status())
                    .isEqualTo("completed");
            retiring.join();
        }
    }

    private HttpResponse<String> answer(String path) {
        try {
            return room.get(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
