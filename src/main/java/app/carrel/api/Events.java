package app.carrel.api;

import app.carrel.library.Library;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.StatusView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// `GET /api/events`: the status as server-sent events, at once when a scan starts or ends, and meanwhile four times a
/// second. Each listener has the thread of its connection to itself.
///
/// @param closing whether the server is about to stop
record Events(Library library, BooleanSupplier closing) {
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration PACE = Duration.ofMillis(250);
    /// Where nothing happens, something is sent all the same, so that a listener who has gone is noticed.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    Answer listen() {
        return Answer.stream("text/event-stream", 0, this::tell);
    }

    private void tell(OutputStream out) throws IOException {
        @Nullable StatusView told = null;
        long toldAt = System.nanoTime();
        while (!closing.getAsBoolean()) {
            StatusView status = library.status();
            long silence = System.nanoTime() - toldAt;
            if (told == null || isAnother(told, status) || (status.isScanning() && silence >= PACE.toNanos())) {
                send(out, "data: " + Json.write(status) + "\n\n");
                told = status;
                toldAt = System.nanoTime();
            } else if (silence >= SIGN_OF_LIFE.toNanos()) {
                send(out, ": nothing new\n\n");
                toldAt = System.nanoTime();
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    /// Whether a scan has started or ended between the two.
    private static boolean isAnother(StatusView before, StatusView now) {
        return !Objects.equals(before.currentScanId(), now.currentScanId())
                || !Objects.equals(before.lastScan(), now.lastScan());
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
