package app.carrel.ui.fx;

import app.carrel.library.Library;
import app.carrel.library.wire.StatusView;
import java.util.function.Consumer;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks every second what runs, for as long as the window is open, and so notices scans that somebody else started.
///
/// Asking has the engine judge heartbeats too; it must not be the only one who asks. Where no answer comes it goes on
/// asking, ever more rarely.
public final class HeartbeatService extends ScheduledService<StatusView> {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatService.class);
    private static final Duration PERIOD = Duration.seconds(1);
    private static final Duration LONGEST_PERIOD = Duration.seconds(30);

    private final Library library;
    private final Consumer<? super StatusView> seen;

    /// @param seen told each answer, on the FX thread
    public HeartbeatService(Library library, Consumer<? super StatusView> seen) {
        this.library = library;
        this.seen = seen;
        setPeriod(PERIOD);
        setBackoffStrategy(EXPONENTIAL_BACKOFF_STRATEGY);
        setMaximumCumulativePeriod(LONGEST_PERIOD);
        setExecutor(FxThread.virtual("carrel-heartbeat"));
    }

    @Override
    protected Task<StatusView> createTask() {
        return new Task<>() {
            @Override
            protected StatusView call() {
                return library.status();
            }

            @Override
            public boolean cancel(boolean mayInterruptIfRunning) {
                // Never interrupted, it may be inside the database; the service drops an answer it no longer wants.
                return false;
            }
        };
    }

    @Override
    protected void succeeded() {
        StatusView status = getValue();
        super.succeeded();
        seen.accept(status);
    }

    @Override
    protected void failed() {
        LOG.warn("Asking what runs failed", getException());
        super.failed();
    }
}
