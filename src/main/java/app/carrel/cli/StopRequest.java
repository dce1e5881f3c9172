package app.carrel.cli;

import app.carrel.library.Refusal;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The wish that the command ends: made by a signal's thread, heeded by the command's.
///
/// Both meet under this object's monitor for a moment only; what is to be done about the wish runs outside of it.
public final class StopRequest {
    private @Nullable Stop asked;
    private @Nullable Runnable answer;

    /// Asks the command to end. The first wish counts; what the command had set up to be done is done on this thread.
    public void ask(Stop stop) {
        Runnable now;
        synchronized (this) {
            if (asked != null) {
                return;
            }
            asked = stop;
            now = answer;
        }
        if (now != null) {
            now.run();
        }
    }

    /// How the command was asked to end, if it was.
    public synchronized Optional<Stop> asked() {
        return Optional.ofNullable(asked);
    }

    /// Waits for `answer` on a thread beside, and no longer when the wish comes.
    ///
    /// @throws Refusal what `answer` throws, or that the command was stopped
    <T> T waitFor(Supplier<T> answer) {
        CompletableFuture<T> waiting =
                CompletableFuture.supplyAsync(answer, work -> Thread.ofVirtual().start(work));
        whenAsked(() -> waiting.completeExceptionally(new Refusal(Refusal.Code.SHUTTING_DOWN, "Stopped")));
        try {
            return waiting.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    /// Has `action` done when the wish comes, or at once where it has come already; replaces what was set up before.
    void whenAsked(Runnable action) {
        synchronized (this) {
            answer = action;
            if (asked == null) {
                return;
            }
        }
        action.run();
    }
}
