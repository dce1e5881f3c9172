package app.carrel.api;

import app.carrel.library.Foreground;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.wire.Json;
import app.carrel.settings.ApiToken;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers other programs of this computer, as long as it is open.
///
/// Opened by one thread, closed by any; requests come in on virtual threads, one for each connection.
public final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    /// How long closing waits for answers that are being written.
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(2);
    /// Who waits for a scan may wait for days.
    private static final Duration LONGEST_ANSWER = Duration.ofDays(7);

    /// Whom and what the server serves.
    ///
    /// @param library    answers everything
    /// @param window     what can be brought to the front, where there is a window
    /// @param takesScans whether others may start scans here
    /// @param apiEnabled whether other programs than Carrel's own commands are served; asked at every request
    public record Service(
            Library library, Optional<Foreground> window, boolean takesScans, BooleanSupplier apiEnabled) {}

    private final Routes routes;
    private final Gate gate;
    private final Limits limits;
    private final Semaphore places;
    private final Listening listening;
    /// Whether whoever listens to what happens should do so elsewhere.
    private volatile boolean retired;

    private volatile boolean closing;

    private LoopbackServer(Listening listening, ApiToken token, Service service, Limits limits) {
        this.listening = listening;
        this.routes = Routes.of(service.library(), service.window(), service.takesScans(), () -> closing || retired);
        this.gate = new Gate(listening.port(), token, service.apiEnabled());
        this.limits = limits;
        this.places = new Semaphore(limits.requests());
    }

    /// Begins to answer.
    ///
    /// @param wishedPort where that is taken, another one is; 0 for any that is free
    /// @throws IOException where no port can be had at all
    public static LoopbackServer open(int wishedPort, ApiToken token, Service service) throws IOException {
        return open(wishedPort, token, service, Limits.usual());
    }

    /// The same, on that port or not at all.
    ///
    /// @throws BindException where it is taken
    public static LoopbackServer openOn(int port, ApiToken token, Service service) throws IOException {
        Limits.apply();
        return start(Listening.open(port), token, service, Limits.usual());
    }

    static LoopbackServer open(int wishedPort, ApiToken token, Service service, Limits limits) throws IOException {
        Limits.apply();
        return start(listen(wishedPort), token, service, limits);
    }

    private static LoopbackServer start(Listening listening, ApiToken token, Service service, Limits limits) {
        LoopbackServer server = new LoopbackServer(listening, token, service, limits);
        listening.start(server::handle);
        return server;
    }

    private static Listening listen(int wishedPort) throws IOException {
        try {
            return Listening.open(wishedPort);
        } catch (BindException e) {
            if (wishedPort == 0) {
                throw e;
            }
            LOG.warn("Port {} is taken; another one is used instead", wishedPort, e);
            return Listening.open(0);
        }
    }

    public int port() {
        return listening.port();
    }

    /// Takes no more connections and lets every request at hand be answered, however long that takes; events end. Waits
    /// for all that.
    public void retire() {
        retired = true;
        listening.finish(LONGEST_ANSWER);
    }

    /// Refuses new requests, lets those at hand be answered for a moment, and stops.
    @Override
    public void close() {
        closing = true;
        listening.close(LAST_ANSWERS);
    }

    private void handle(HttpExchange exchange) {
        RequestBody body = new RequestBody(exchange);
        try {
            gate.check(exchange.getRequestHeaders());
            String text = body.read(limits.body());
            if (closing) {
                throw new Denied(Fault.SHUTTING_DOWN);
            }
            if (!places.tryAcquire()) {
                throw new Denied(closing ? Fault.SHUTTING_DOWN : Fault.TOO_MANY_REQUESTS);
            }
            try {
                send(exchange, answer(exchange, text), false);
            } finally {
                places.release();
            }
        } catch (Denied e) {
            deny(exchange, e, body);
        } catch (IOException e) {
            LOG.debug("The caller has gone", e);
        } finally {
            exchange.close();
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        URI asked = exchange.getRequestURI();
        try {
            return routes.answer(
                    exchange.getRequestMethod(),
                    Objects.requireNonNullElse(asked.getRawPath(), ""),
                    asked.getRawQuery(),
                    body);
        } catch (Denied e) {
            return Answer.of(e);
        } catch (Refusal e) {
            LOG.info("Refused: {}", e.getMessage());
            return Answer.of(e);
        } catch (RuntimeException e) {
            Optional<Refusal> foreseen = Refusal.of(e);
            if (foreseen.isPresent()) {
                LOG.warn("A request failed", e);
                return Answer.of(foreseen.get());
            }
            LOG.error("A request failed: {} {}", exchange.getRequestMethod(), asked.getRawPath(), e);
            return Answer.of(new Denied(Fault.UNEXPECTED));
        }
    }

    /// Where a body is still on its way the connection is of no further use.
    private static void deny(HttpExchange exchange, Denied why, RequestBody body) {
        try {
            send(exchange, Answer.of(why), !body.hasEnded());
            if (why.fault() == Fault.BODY_TOO_LARGE) {
                body.swallow();
            }
        } catch (IOException e) {
            LOG.debug("The caller has gone", e);
        }
    }

    private static void send(HttpExchange exchange, Answer answer, boolean last) throws IOException {
        Answer.Stream body = answer.body() instanceof Answer.Stream stream ? stream : json(answer.body());
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", body.contentType());
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        if (answer.status() == Fault.UNAUTHORIZED.status()) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        if (last) {
            headers.set("Connection", "close");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length());
        body.body().writeTo(exchange.getResponseBody());
        exchange.getResponseBody().flush();
    }

    private static Answer.Stream json(Object value) {
        byte[] bytes = (Json.write(value) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Answer.Stream("application/json", bytes.length, out -> out.write(bytes));
    }
}
