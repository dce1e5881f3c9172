package app.carrel.api;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of one request, which may be larger than we want and may never end. Used by the request's thread.
final class RequestBody {
    private static final int LIMIT = 64 * 1024;
    /// How long the rest of a refused body is swallowed: whoever still sends would not see our answer otherwise.
    private static final Duration SWALLOWING = Duration.ofSeconds(2);

    private final HttpExchange exchange;
    private boolean ended;

    RequestBody(HttpExchange exchange) {
        this.exchange = exchange;
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        boolean chunked = exchange.getRequestHeaders().containsKey("Transfer-Encoding");
        ended = !chunked && (length == null || length.strip().equals("0"));
    }

    /// Whether nothing of it is left on the connection.
    boolean hasEnded() {
        return ended;
    }

    /// The whole body as text.
    ///
    /// @param patience how long it may take to arrive
    /// @throws Denied      where it is too large, does not end, or is no UTF-8
    /// @throws IOException where the caller has gone
    String read(Duration patience) throws IOException {
        if (ended) {
            return "";
        }
        if (announced() > LIMIT) {
            throw new Denied(Fault.BODY_TOO_LARGE);
        }
        byte[] bytes = arrived(patience).orElseThrow(() -> new Denied(Fault.BODY_TIMEOUT));
        if (bytes.length > LIMIT) {
            throw new Denied(Fault.BODY_TOO_LARGE);
        }
        ended = true;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Denied(Fault.BAD_REQUEST, "The body is no UTF-8");
        }
    }

    /// Takes what is still being sent off the connection, for a moment.
    void swallow() throws IOException {
        long until = System.nanoTime() + SWALLOWING.toNanos();
        byte[] bytes = new byte[LIMIT];
        InputStream in = exchange.getRequestBody();
        while (System.nanoTime() - until < 0 && in.read(bytes) >= 0) {
            // Nobody wants it.
        }
    }

    private long announced() {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length.strip());
        } catch (NumberFormatException _) {
            throw new Denied(Fault.BAD_REQUEST);
        }
    }

    /// Reads on a thread of its own, which is left behind where the body does not end: the server cuts the connection.
    private Optional<byte[]> arrived(Duration patience) throws IOException {
        CompletableFuture<@Nullable Object> arrival = new CompletableFuture<>();
        Thread.ofVirtual().name("carrel-api-body").start(() -> {
            try {
                arrival.complete(exchange.getRequestBody().readNBytes(LIMIT + 1));
            } catch (IOException e) {
                arrival.complete(e);
            }
        });
        Object came = arrival.completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return switch (came) {
            case byte[] bytes -> Optional.of(bytes);
            case IOException gone -> throw gone;
            case null, default -> Optional.empty();
        };
    }
}
