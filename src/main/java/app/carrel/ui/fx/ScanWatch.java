package app.carrel.ui.fx;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts or joins a scan and waits until it is over, on a virtual thread of [ScanService].
///
/// Cancelling it only asks the scan to stop: `CANCELLED` would say that it has, and an interrupt could close the
/// database. `stopWanted` is written by the FX thread and read by the waiting one; it spares the scans not yet begun.
final class ScanWatch extends Task<ScanView> {
    private static final Logger LOG = LoggerFactory.getLogger(ScanWatch.class);

    private final Library library;
    private final Errand errand;
    private final Consumer<StatusView> shown;
    private final Consumer<ScanView> over;
    private volatile boolean stopWanted;

    /// @param shown told on the FX thread how a scan stands when it has begun
    /// @param over told on the FX thread each scan that has ended and is followed by another one
    ScanWatch(Library library, Errand errand, Consumer<StatusView> shown, Consumer<ScanView> over) {
        this.library = library;
        this.errand = errand;
        this.shown = shown;
        this.over = over;
    }

    @Override
    protected ScanView call() {
        return switch (errand) {
            case Errand.Join(long scanId) -> watch(scanId);
            case Errand.Scan(var requests) -> {
                ScanView last = watch(begin(requests.getFirst()));
                for (ScanRequest next : requests.subList(1, requests.size())) {
                    if (stopWanted || "aborted".equals(last.errorCode())) {
                        break;
                    }
                    ScanView before = last;
                    Platform.runLater(() -> over.accept(before));
                    last = watch(begin(next));
                }
                yield last;
            }
        };
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (!isDone()) {
            stopWanted = true;
            FxThread.virtual("carrel-abort").execute(this::askToStop);
        }
        return false;
    }

    /// Who is told that a scan runs already watches that one. It may have ended in this very moment: then once more.
    ///
    /// @throws Refusal also where the lock is taken, but nobody scans
    private long begin(ScanRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return library.scan(request);
            } catch (Refusal refusal) {
                Long running = library.status().currentScanId();
                if (refusal.code() != Refusal.Code.SCAN_IN_PROGRESS || (running == null && attempt > 1)) {
                    throw refusal;
                }
                if (running != null) {
                    return running;
                }
            }
        }
    }

    private ScanView watch(long scanId) {
        if (stopWanted) {
            askToStop();
        }
        StatusView begun = library.status();
        Platform.runLater(() -> shown.accept(begun));
        return library.await(scanId);
    }

    private void askToStop() {
        try {
            library.abort();
        } catch (Refusal refusal) {
            // It ended by itself meanwhile, or has not begun: watch() asks again then.
            LOG.debug("Nothing to stop: {}", refusal.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("The scan could not be asked to stop", e);
        }
    }
}
