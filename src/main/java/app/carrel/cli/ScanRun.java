package app.carrel.cli;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One scan from the wish to its end: the calling thread waits for it, another one shows how it gets on, and a signal's
/// thread may ask it to stop.
final class ScanRun {
    private static final Logger LOG = LoggerFactory.getLogger(ScanRun.class);
    private static final Duration REDRAW = Duration.ofMillis(200);

    private final Library library;
    private final ScanProgress progress;
    private final StopRequest stop;
    private volatile boolean ended;

    ScanRun(Library library, ScanProgress progress, StopRequest stop) {
        this.library = library;
        this.progress = progress;
        this.stop = stop;
    }

    /// Scans, and waits until the scan has ended, however that is.
    ///
    /// @throws Refusal where it cannot be begun
    ScanView run(ScanRequest request) {
        long scanId = library.scan(request);
        stop.whenAsked(this::abort);
        progress.begin(scanId, request.folder().toString());
        CompletableFuture<Void> shown = CompletableFuture.runAsync(
                () -> showUntilEnded(scanId),
                work -> Thread.ofPlatform().daemon().name("carrel-progress").start(work));
        try {
            return library.await(scanId);
        } finally {
            ended = true;
            shown.join();
            progress.end();
        }
    }

    private void showUntilEnded(long scanId) {
        try {
            while (!ended) {
                StatusView status = library.status();
                if (Objects.equals(status.currentScanId(), scanId)) {
                    progress.show(status);
                }
                pause();
            }
        } catch (RuntimeException e) {
            // What shows a scan must not fail it: the catalogue may be closing under us.
            LOG.warn("The progress of scan {} is not shown any longer", scanId, e);
        }
    }

    /// In small steps, so that the end of a short scan need not wait for the next redrawing.
    private void pause() {
        long until = System.nanoTime() + REDRAW.toNanos();
        while (!ended && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(REDRAW.toNanos() / 20);
        }
    }

    private void abort() {
        try {
            library.abort();
        } catch (Refusal e) {
            LOG.info("There was nothing left to stop", e);
        }
    }
}
