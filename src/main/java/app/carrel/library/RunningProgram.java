package app.carrel.library;

import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.DoneView;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.StatusView;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program that holds the catalogue, asked over the loopback interface. What it refuses becomes the [Refusal] that
/// it was over there.
///
/// Safe on every thread; connections are kept for the next request. Never goes through a proxy.
public final class RunningProgram {
    private static final Logger LOG = LoggerFactory.getLogger(RunningProgram.class);
    /// The header by which the program knows Carrel's own commands, which it serves where the API is switched off too.
    public static final String OWN_COMMAND = "Carrel-Command";

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /// Nothing that is asked takes long, but a catalogue may still be opening behind the answer.
    private static final Duration TO_ANSWER = Duration.ofSeconds(90);

    private final URI base;
    private final String authorization;
    private final HttpClient http;

    /// @param port  of the loopback interface
    /// @param token the content of the data folder's `api-token`
    public RunningProgram(int port, String token) {
        base = URI.create("http://127.0.0.1:" + port);
        authorization = "Bearer " + token;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    /// Whether it is there, answers within two seconds, and knows our token. A program that has just ended, or that
    /// was put to sleep, may still be said to run.
    public boolean answers() {
        try {
            ask(request("/api/scanner/status").timeout(TO_CONNECT).GET(), StatusView.class);
            return true;
        } catch (Refusal e) {
            LOG.info("The running program does not answer: {}", e.getMessage());
            return false;
        }
    }

    /// Puts its window before all others.
    ///
    /// @throws Refusal where it has none
    public void bringToFront() {
        post("/api/window/front", null, DoneView.class);
    }

    <T> T get(String path, Class<T> type) {
        return ask(request(path).timeout(TO_ANSWER).GET(), type);
    }

    /// For an answer that may be hours away.
    <T> T getHoweverLong(String path, Class<T> type) {
        return ask(request(path).GET(), type);
    }

    /// @param body a record; null for none
    <T> T post(String path, @Nullable Object body, Class<T> type) {
        return ask(posting(path, body).timeout(TO_ANSWER), type);
    }

    <T> T delete(String path, Class<T> type) {
        return ask(request(path).DELETE(), type);
    }

    /// The same for what may take as long as a disk takes.
    ///
    /// @param body a record; null for none
    <T> T postHoweverLong(String path, @Nullable Object body, Class<T> type) {
        return ask(posting(path, body), type);
    }

    /// Copies what is no JSON but a file to `out`.
    ///
    /// @throws IOException where it does not come whole, or `out` fails
    void copy(String path, OutputStream out) throws IOException {
        HttpResponse<InputStream> response = send(request(path).GET().build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() / 100 != 2) {
                throw refusal(understand(new String(body.readAllBytes(), StandardCharsets.UTF_8), BusyView.class));
            }
            body.transferTo(out);
        }
    }

    private HttpRequest.Builder posting(String path, @Nullable Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .header(OWN_COMMAND, "1");
    }

    private <T> T ask(HttpRequest.Builder request, Class<T> type) {
        HttpResponse<String> response = send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() / 100 == 2) {
            return understand(response.body(), type);
        }
        throw refusal(understand(response.body(), BusyView.class));
    }

    private static <T> T understand(String body, Class<T> type) {
        try {
            return Json.read(body, type);
        } catch (IllegalArgumentException e) {
            LOG.warn("The running program gave an answer that cannot be understood", e);
            throw new Refusal(
                    Code.NO_ANSWER,
                    "The program that has the catalogue open gave an answer that cannot be understood; is it of"
                            + " another version?");
        }
    }

    private <B> HttpResponse<B> send(HttpRequest request, HttpResponse.BodyHandler<B> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            LOG.info("The running program cannot be reached", e);
            // Who waits for hours has been heard; who asks something short can ask again.
            boolean leaves = request.timeout().isPresent() && !(e instanceof HttpTimeoutException);
            throw new Refusal(
                    leaves ? Code.PROGRAM_GONE : Code.NO_ANSWER,
                    "The program that has the catalogue open does not answer; it may just have ended. Try again.");
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a thread of Carrel", e);
        }
    }

    private static Refusal refusal(BusyView told) {
        LockView lock = new LockView(told.scanId(), told.lockedById(), told.lockedBy(), told.lockedAt());
        boolean locked = lock.scanId() != null || lock.lockedBy() != null || lock.lockedAt() != null;
        return new Refusal(
                Code.of(told.errorCode()).orElse(Code.NO_ANSWER), String.valueOf(told.message()), locked ? lock : null);
    }
}
