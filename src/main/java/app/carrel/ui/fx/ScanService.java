package app.carrel.ui.fx;

import app.carrel.library.Library;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Service;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running scan as the window sees it, whoever started it: `running`, [#statusProperty], and when it is over
/// [#endedProperty].
///
/// `running` is true from the moment a scan is asked for until it has truly ended; asking it to stop does not end it.
/// `failed` means that Carrel would not start the scan, with the [app.carrel.library.Refusal] as exception; a scan that
/// ran and failed is a result like any other. FX thread only; waiting is done by its task on a virtual thread.
public final class ScanService extends Service<ScanView> {
    private static final Logger LOG = LoggerFactory.getLogger(ScanService.class);
    private static final Duration REFRESH = Duration.millis(200);

    private final Library library;
    private final FxQuery refreshing = new FxQuery();
    private final Timeline ticker = new Timeline(new KeyFrame(REFRESH, _ -> refresh()));
    private final Pace pace = new Pace();

    private final ReadOnlyObjectWrapper<StatusView> status =
            new ReadOnlyObjectWrapper<>(this, "status", StatusView.idle(null));
    private final ReadOnlyObjectWrapper<@Nullable ScanView> ended = new ReadOnlyObjectWrapper<>(this, "ended");
    private final ReadOnlyLongWrapper exchanges = new ReadOnlyLongWrapper(this, "exchanges");
    private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper(this, "stopping");
    private final ReadOnlyLongWrapper filesPerSecond = new ReadOnlyLongWrapper(this, "filesPerSecond");

    private Errand errand = new Errand.Join(0);
    private long newestEnded;
    private @Nullable StatusView older;
    private boolean hasSeen;
    private boolean left;

    public ScanService(Library library) {
        this.library = library;
        setExecutor(FxThread.virtual("carrel-scan-watch"));
        ticker.setCycleCount(Animation.INDEFINITE);
    }

    // Commands

    /// Scans one folder after another, unless a scan runs already; where somebody else was quicker, watches theirs.
    public void scan(List<ScanRequest> requests) {
        if (!isRunning() && !requests.isEmpty()) {
            begin(new Errand.Scan(List.copyOf(requests)));
        }
    }

    public void scan(ScanRequest request) {
        scan(List.of(request));
    }

    /// Tries once more what was asked for last, where Carrel would not start it.
    public void again() {
        if (!isRunning() && errand instanceof Errand.Scan(var requests)) {
            scan(requests);
        }
    }

    /// Asks the running scan to stop. It runs on until it has, see [#stoppingProperty].
    public void abort() {
        if (isRunning()) {
            cancel();
        }
    }

    /// Takes note of what [HeartbeatService] saw: joins a scan that somebody else started, notices one that came and
    /// went unseen, and another catalogue in the place of this one.
    public void see(StatusView seen) {
        FxThread.require();
        if (left || isRunning()) {
            return;
        }
        Long current = seen.currentScanId();
        ScanView last = seen.lastScan();
        long lastId = last == null ? 0 : last.id();
        if (current != null) {
            if (current > newestEnded) {
                begin(new Errand.Join(current));
            }
        } else if (lastId < newestEnded) {
            seeOlder(seen, lastId);
        } else {
            // What ended before the window was there is no event.
            boolean unseen = lastId > newestEnded && hasSeen;
            note(seen, lastId);
            if (unseen) {
                ended.set(last);
            }
        }
    }

    /// Once, it is an answer that came late; told again, a backup was restored: scans that ended are no more.
    private void seeOlder(StatusView seen, long lastId) {
        if (seen.equals(older)) {
            note(seen, lastId);
            exchanges.set(exchanges.get() + 1);
        } else {
            older = seen;
        }
    }

    private void note(StatusView seen, long lastId) {
        status.set(seen);
        hasSeen = true;
        newestEnded = lastId;
        older = null;
    }

    /// Takes no note of anything any more: the window closes, and the library behind it.
    public void leave() {
        FxThread.require();
        left = true;
        ticker.stop();
        refreshing.dispose();
    }

    // Properties

    /// What runs now; idle when nothing does. Refreshed about five times a second while a scan runs.
    public ReadOnlyObjectProperty<StatusView> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The newest scan that ended while the window was open: a change means that the catalogue may have changed.
    public ReadOnlyObjectProperty<@Nullable ScanView> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// How often the catalogue was exchanged for an older one while the window was open: restored from a backup.
    public ReadOnlyLongProperty exchangesProperty() {
        return exchanges.getReadOnlyProperty();
    }

    /// Whether the running scan was asked to stop and has not stopped yet.
    public ReadOnlyBooleanProperty stoppingProperty() {
        return stopping.getReadOnlyProperty();
    }

    /// How quickly the running scan sees files, over its last seconds.
    public ReadOnlyLongProperty filesPerSecondProperty() {
        return filesPerSecond.getReadOnlyProperty();
    }

    // How it works

    @Override
    protected Task<ScanView> createTask() {
        return new ScanWatch(library, errand, this::show, this::over);
    }

    @Override
    protected void failed() {
        if (!left) {
            LOG.warn("The scan could not be started", getException());
        }
        quiet();
        super.failed();
    }

    @Override
    protected void succeeded() {
        // In one event with the end of running: whoever is told may begin the next at once.
        over(getValue());
        quiet();
        super.succeeded();
    }

    @Override
    public boolean cancel() {
        stopping.set(true);
        return super.cancel();
    }

    private void begin(Errand next) {
        FxThread.require();
        errand = next;
        reset();
        start();
        ticker.playFromStart();
    }

    private void refresh() {
        // One at a time: a library that is slow to answer must not gather questions.
        if (!refreshing.askingProperty().get()) {
            refreshing.ask(library::status, this::show, _ -> {});
        }
    }

    private void show(StatusView seen) {
        Long current = seen.currentScanId();
        if (!left && isRunning() && current != null && current > newestEnded) {
            pace.note(seen.elapsedMs() == null ? 0 : seen.elapsedMs(), seen.filesSeen());
            filesPerSecond.set(pace.perSecond());
            stopping.set(stopping.get() || seen.abortRequested());
            status.set(seen);
        }
    }

    private void over(ScanView scan) {
        if (left) {
            return;
        }
        refreshing.forget();
        hasSeen = true;
        newestEnded = Math.max(newestEnded, scan.id());
        ended.set(scan);
    }

    private void quiet() {
        if (left) {
            return;
        }
        ticker.stop();
        refreshing.forget();
        stopping.set(false);
        filesPerSecond.set(0);
        ScanView last = ended.get();
        status.set(StatusView.idle(last == null ? status.get().lastScan() : last));
    }
}
