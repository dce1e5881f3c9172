package app.carrel.ui.activity;

import app.carrel.library.wire.StatusView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Liveness;
import app.carrel.ui.control.Words;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The running scan as its card tells it.
///
/// @param tag      its number; empty before it has one
/// @param progress 0 to 1; negative before anything is known
/// @param standing percent and phase
/// @param elapsed  how long it has run
/// @param problems how many places it could not read so far
/// @param folder   the folder at hand, below the root where it lies there; empty where there is none
public record RunningScan(
        String title,
        String tag,
        double progress,
        String standing,
        String elapsed,
        String seen,
        String added,
        String changed,
        long problems,
        Liveness liveness,
        String folder) {
    /// The percent at which files begin to be seen.
    private static final int WALK_BEGINS = 20;

    private static final int ENOUGH_TO_GUESS = 4;
    private static final Duration BEFORE_GUESSING = Duration.ofSeconds(5);

    static RunningScan of(StatusView status, Messages messages, Words words) {
        Long id = status.currentScanId();
        String root = status.rootPath();
        Long elapsed = status.elapsedMs();
        String phase = status.phase();
        if (id == null || root == null) {
            return starting(messages, words);
        }
        return new RunningScan(
                messages.get("activity.running.title", words.folder(root)),
                messages.get("activity.scan-number", String.valueOf(id)),
                status.progress() / 100.0,
                messages.get("activity.running.standing", status.progress(), phase(phase, messages)),
                time(status, Duration.ofMillis(elapsed == null ? 0 : elapsed), messages, words),
                words.count(status.filesSeen()),
                words.count(status.filesAdded()),
                words.count(status.filesUpdated()),
                status.problems(),
                Liveness.of(status),
                status.currentPath() == null ? "" : below(root, status.currentPath()));
    }

    /// How long it has run, and how long it will at this pace: guessed once enough of it is over to guess by.
    private static String time(StatusView status, Duration elapsed, Messages messages, Words words) {
        String soFar = messages.get("activity.running.elapsed", words.seconds(elapsed));
        if (Liveness.of(status) instanceof Liveness.Silent) {
            return messages.get("activity.running.waiting", soFar);
        }
        int done = status.progress() - WALK_BEGINS;
        if (done < ENOUGH_TO_GUESS || elapsed.compareTo(BEFORE_GUESSING) < 0 || status.abortRequested()) {
            return soFar;
        }
        Duration left = elapsed.multipliedBy(100 - status.progress()).dividedBy(done);
        return messages.get("activity.running.left", words.roughly(left), soFar);
    }

    private static RunningScan starting(Messages messages, Words words) {
        String none = words.count(0);
        return new RunningScan(
                messages.get("activity.running.starting"),
                "",
                -1,
                messages.get("activity.phase.preparing"),
                "",
                none,
                none,
                none,
                0,
                new Liveness.Alive(Duration.ZERO),
                "");
    }

    /// A phase that a newer engine has and this window does not know is told as it is called.
    private static String phase(@Nullable String phase, Messages messages) {
        return switch (phase) {
            case "preparing", "loading", "walking", "finishing" -> messages.get("activity.phase." + phase);
            case null -> messages.get("activity.phase.preparing");
            default -> phase;
        };
    }

    /// What everybody knows, the root, is left out.
    static String below(String root, String path) {
        String trunk = root.replaceAll("[/\\\\]+$", "");
        String rest = !trunk.isEmpty() && path.startsWith(trunk)
                ? path.substring(trunk.length()).replace('\\', '/')
                : "";
        return rest.length() > 1 && rest.startsWith("/") ? "…" + rest : path;
    }
}
