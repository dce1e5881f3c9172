package app.carrel.library;

import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.DoneView;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.StatusView;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program that holds the catalogue, asked over the loopback interface. What it refuses becomes the [Refusal] that
/// it was over there.
///
/// Safe on every thread. A question that may change something is asked once: what [Code#PROGRAM_GONE] and
/// [Code#SHUTTING_DOWN] refuse has certainly not been done, so that the caller may find another way, and once anything
/// was done these two are not said any more.
public final class RunningProgram {
    private static final Logger LOG = LoggerFactory.getLogger(RunningProgram.class);
    /// The header by which the program knows Carrel's own commands, which it serves where the API is switched off too.
    public static final String OWN_COMMAND = "Carrel-Command";

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    /// Nothing that is asked takes long, but a catalogue may still be opening behind the answer.
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration HOWEVER_LONG = Duration.ZERO;
    private static final String GET = "GET";

    /// Where it answers now, asked where nobody answers any more at the place that is known.
    private final Supplier<OptionalInt> elsewhere;

    private volatile int port;
    private final String headers;
    /// Whether it has done something that was asked, or may have.
    private volatile boolean hasActed;

    /// @param port  of the loopback interface
    /// @param token the content of the data folder's `api-token`
    public RunningProgram(int port, String token) {
        this(port, token, OptionalInt::empty);
    }

    /// The same for a program that may move to another port.
    ///
    /// @param elsewhere where it answers now; empty where it has ended
    public RunningProgram(int port, String token, Supplier<OptionalInt> elsewhere) {
        this.port = port;
        this.elsewhere = elsewhere;
        this.headers =
                "Authorization: Bearer " + token + "\r\n" + OWN_COMMAND + ": 1\r\nContent-Type: application/json\r\n";
    }

    /// Whether it is there, answers within two seconds, and knows our token. A program that has just ended, or that
    /// was put to sleep, may still be said to run.
    public boolean answers() {
        try {
            ask(GET, "/api/scanner/status", "", AT_ONCE, StatusView.class);
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
        return ask(GET, path, "", SOON, type);
    }

    /// For an answer that may be hours away.
    <T> T getHoweverLong(String path, Class<T> type) {
        return ask(GET, path, "", HOWEVER_LONG, type);
    }

    /// @param body a record; null for none
    <T> T post(String path, @Nullable Object body, Class<T> type) {
        return ask("POST", path, text(body), SOON, type);
    }

    <T> T delete(String path, Class<T> type) {
        return ask("DELETE", path, "", HOWEVER_LONG, type);
    }

    /// The same for what may take as long as a disk takes.
    ///
    /// @param body a record; null for none
    <T> T postHoweverLong(String path, @Nullable Object body, Class<T> type) {
        return ask("POST", path, text(body), HOWEVER_LONG, type);
    }

    private static String text(@Nullable Object body) {
        return body == null ? "" : Json.write(body);
    }

    /// Copies what is no JSON but a file to `out`.
    ///
    /// @throws IOException where it does not come whole, or `out` fails
    void copy(String path, OutputStream out) throws IOException {
        try (LoopbackCall call = reach(HOWEVER_LONG)) {
            LoopbackCall.Answer answer = call.get(path, headers);
            if (isRefused(answer)) {
                throw refusal(understand(answer.text(), BusyView.class));
            }
            answer.body().transferTo(out);
        }
    }

    private <T> T ask(String method, String path, String body, Duration patience, Class<T> type) {
        try (LoopbackCall call = reach(patience)) {
            LoopbackCall.Answer answer = method.equals(GET)
                    ? call.get(path, headers)
                    : call.order(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
            String text = answer.text();
            if (isRefused(answer)) {
                throw refusal(understand(text, BusyView.class));
            }
            if (!method.equals(GET)) {
                hasActed = true;
            }
            return understand(text, type);
        } catch (LoopbackCall.Unheard e) {
            LOG.info("The running program has not taken the question on", e);
            throw undone(e.isSilent());
        } catch (IOException e) {
            LOG.info("The running program broke off", e);
            boolean silent = e instanceof SocketTimeoutException;
            // Asking again for what changes nothing does no harm.
            throw method.equals(GET) ? undone(silent) : perhapsDone(silent);
        }
    }

    private LoopbackCall reach(Duration patience) throws IOException {
        int known = port;
        try {
            return LoopbackCall.to(known, patience);
        } catch (LoopbackCall.Unreached e) {
            OptionalInt now = elsewhere.get();
            if (now.isPresent() && now.getAsInt() != known) {
                port = now.getAsInt();
                return reach(patience);
            }
            LOG.info("The running program cannot be reached", e);
            throw gone();
        }
    }

    private Refusal perhapsDone(boolean silent) {
        hasActed = true;
        return new Refusal(
                Code.NO_ANSWER,
                "The program that has the catalogue open " + (silent ? "does not answer" : "broke off")
                        + " and may have done what was asked: look at \"carrel status\" or \"carrel roots\""
                        + " before you ask again.");
    }

    private Refusal undone(boolean silent) {
        return silent
                ? new Refusal(
                        Code.NO_ANSWER, "The program that has the catalogue open does not answer; try again later.")
                : gone();
    }

    private Refusal gone() {
        return new Refusal(
                hasActed ? Code.NO_ANSWER : Code.PROGRAM_GONE,
                "The program that has the catalogue open does not answer; it may just have ended. Try again.");
    }

    private static boolean isRefused(LoopbackCall.Answer answer) {
        return answer.status() / 100 != 2;
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

    private Refusal refusal(BusyView told) {
        LockView lock = new LockView(told.scanId(), told.lockedById(), told.lockedBy(), told.lockedAt());
        boolean locked = lock.scanId() != null || lock.lockedBy() != null || lock.lockedAt() != null;
        Code code = Code.of(told.errorCode()).orElse(Code.NO_ANSWER);
        return new Refusal(
                hasActed && code == Code.SHUTTING_DOWN ? Code.NO_ANSWER : code,
                String.valueOf(told.message()),
                locked ? lock : null);
    }
}
