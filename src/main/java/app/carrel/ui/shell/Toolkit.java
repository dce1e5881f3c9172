package app.carrel.ui.shell;

import app.carrel.library.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// JavaFX, which takes longer to start than all else that a window needs: so it is begun before that.
///
/// Any thread.
public final class Toolkit {
    private static final Logger LOG = LoggerFactory.getLogger(Toolkit.class);

    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Boolean> running = new CompletableFuture<>();

    /// Begins to start it, unless that was begun; returns at once.
    public void begin() {
        if (begun.compareAndSet(false, true)) {
            // No daemon: the toolkit's threads take after it, and nothing else may keep the program alive.
            var _ = running.completeAsync(
                    Toolkit::start,
                    work -> Thread.ofPlatform().name("carrel-toolkit").start(work));
        }
    }

    /// Waits until it runs.
    ///
    /// @throws Refusal where there is no display
    void await() {
        begin();
        try {
            running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UnsupportedOperationException) {
                // So the toolkit says that it found none.
                LOG.info("The toolkit did not start", e);
                throw new Refusal(
                        Refusal.Code.NO_WINDOW,
                        "There is no display here to open a window on; Carrel's commands work without one");
            }
            throw e;
        }
    }

    private static boolean start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException e) {
            LOG.debug("The toolkit runs already", e);
        }
        return true;
    }
}
