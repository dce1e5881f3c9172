package app.carrel.ui.activity;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.Withheld;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Destination;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page.Crumb;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.DesktopCalls;
import app.carrel.ui.fx.FxQuery;
import app.carrel.ui.fx.ScanService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Worker;
import org.jspecify.annotations.Nullable;

/// What runs, what ran last, and starting and stopping it.
public final class ActivityModel {
    private final Library library;
    private final Withheld withheld;
    private final ScanService scans;
    private final Optional<Navigator> navigator;
    private final Messages messages;
    private final Words words;
    private final ScanWords scanWords;
    private final HistoryModel history;
    private final FindingsModel findings;
    private final DesktopCalls desktop;
    private final FxQuery askFolder = new FxQuery();
    private final FxQuery askRoots = new FxQuery();
    private final FxQuery repairing = new FxQuery();
    private final FxQuery askUndecided = new FxQuery();

    private final ReadOnlyObjectWrapper<RunningScan> running;
    private final ReadOnlyObjectWrapper<double[]> rates = new ReadOnlyObjectWrapper<>(new double[0]);
    private final ReadOnlyObjectWrapper<@Nullable LastScan> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ScanView> undecided = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lockOfNobody = new ReadOnlyStringWrapper("");
    private final ObservableList<RootView> roots = FXCollections.observableArrayList();
    private final ObservableList<Crumb> trail;

    private RateSamples samples = new RateSamples();
    private long sampled;
    private boolean away = true;

    /// @param withheld what there is to decide about
    /// @param opener    shows places in the file manager
    /// @param navigator empty where there is no other page to go to
    public ActivityModel(
            Library library,
            Withheld withheld,
            ScanService scans,
            FileOpener opener,
            Optional<Navigator> navigator,
            Messages messages,
            Words words) {
        this.library = library;
        this.withheld = withheld;
        this.scans = scans;
        this.navigator = navigator;
        this.messages = messages;
        this.words = words;
        scanWords = new ScanWords(messages, words);
        history = new HistoryModel(library);
        findings = new FindingsModel(library, messages);
        desktop = new DesktopCalls(opener);
        running = new ReadOnlyObjectWrapper<>(RunningScan.of(StatusView.idle(null), messages, words));
        trail = FXCollections.observableArrayList(new Crumb(messages.get("activity.name"), new Destination.Activity()));
        scans.statusProperty().subscribe(this::see);
        scans.stateProperty().subscribe(this::tellRefusal);
        scans.endedProperty().subscribe((before, now) -> reloadInSight());
        scans.exchangesProperty().subscribe((before, now) -> reloadInSight());
    }

    // Properties

    /// True from the moment a scan is asked for until it has truly ended.
    public ReadOnlyBooleanProperty scanningProperty() {
        return scans.runningProperty();
    }

    /// Whether the running scan was asked to stop and has not stopped yet.
    public ReadOnlyBooleanProperty stoppingProperty() {
        return scans.stoppingProperty();
    }

    /// Means something only while [#scanningProperty].
    public ReadOnlyObjectProperty<RunningScan> runningScanProperty() {
        return running.getReadOnlyProperty();
    }

    /// Files per second, one value for each of the last seconds, oldest first.
    public ReadOnlyObjectProperty<double[]> ratesProperty() {
        return rates.getReadOnlyProperty();
    }

    /// The pace of the running scan, in words.
    public ObservableValue<String> paceProperty() {
        return scans.filesPerSecondProperty().map(pace -> messages.get("activity.running.pace", pace.longValue()));
    }

    /// The newest scan that has ended; null before the first.
    public ReadOnlyObjectProperty<@Nullable LastScan> lastScanProperty() {
        return last.getReadOnlyProperty();
    }

    /// What a scan found gone but did not mark, as a sentence, until that is settled; empty where that is nothing.
    public ObservableValue<String> withheldProperty() {
        return undecided
                .map(scan -> scan == null ? "" : scanWords.withheld(scan))
                .orElse("");
    }

    /// Why a scan was not started; empty where nothing was refused.
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Says that the lock is taken though nobody scans; empty where that is not so.
    public ReadOnlyStringProperty lockOfNobodyProperty() {
        return lockOfNobody.getReadOnlyProperty();
    }

    /// What can be scanned.
    public ObservableList<RootView> roots() {
        return roots;
    }

    public HistoryModel history() {
        return history;
    }

    /// What the scan that a person looks at has to tell.
    public FindingsModel findings() {
        return findings;
    }

    /// Why a place could not be shown; empty where it could.
    ReadOnlyStringProperty findingFailureProperty() {
        return desktop.failureProperty();
    }

    public ObservableList<Crumb> trail() {
        return trail;
    }

    ScanWords scanWords() {
        return scanWords;
    }

    // Commands

    /// Brings roots and history up to date.
    public void show() {
        away = false;
        reload();
    }

    /// Asks nothing any more until [#show], as before the first: nobody sees the answers.
    void leave() {
        away = true;
    }

    private void reloadInSight() {
        if (!away) {
            reload();
        }
    }

    /// Asks for roots and history, whether or not somebody looks.
    void reload() {
        askRoots.ask(library::roots, roots::setAll, cause -> {});
        history.refresh();
        findUndecided();
    }

    public void scan(RootView root) {
        scans.scan(ScanRequest.of(Path.of(root.path())));
    }

    /// Scans every known root in turn.
    public void scanAll() {
        scans.scan(
                roots.stream().map(root -> ScanRequest.of(Path.of(root.path()))).toList());
    }

    /// Scans once more what that scan was to scan.
    public void again(ScanView scan) {
        scans.scan(ScanRequest.of(Path.of(scan.rootPath())));
    }

    /// Whether there is a shelf to go to.
    boolean hasShelf() {
        return navigator.isPresent();
    }

    /// Goes to what was found.
    void showShelf() {
        navigator.ifPresent(to -> to.goTo(new Destination.Shelf()));
    }

    /// Shows the place of a finding in the file manager.
    void showFinding(Finding finding) {
        desktop.reveal(Path.of(finding.path()));
    }

    /// Scans once more the folder that a problem is in or, where it is a folder itself, that one.
    void scanAround(Finding problem) {
        Path place = Path.of(problem.path());
        askFolder.ask(
                () -> {
                    Path above = place.getParent();
                    return above == null || Files.isDirectory(place) ? place : above;
                },
                folder -> scans.scan(ScanRequest.of(folder)),
                _ -> refusal.set(messages.get("activity.not-started")));
    }

    /// Asks the running scan to stop.
    public void abort() {
        scans.abort();
    }

    /// Scans once more what that scan scanned, and marks as missing what it withheld.
    public void acceptMissing() {
        ScanView scan = undecided.get();
        if (scan != null) {
            scans.scan(new ScanRequest(Path.of(scan.rootPath()), false, true, OptionalInt.empty()));
        }
    }

    /// Frees a lock that nobody holds, and begins the scan that it was in the way of.
    public void freeLock() {
        repairing.ask(
                library::repair,
                _ -> {
                    lockOfNobody.set("");
                    scans.again();
                },
                _ -> refusal.set(messages.get("activity.not-started")));
    }

    /// Leaves what that scan withheld as it is, and asks no more.
    public void keepMissing() {
        ScanView scan = undecided.get();
        if (scan != null) {
            askUndecided.ask(
                    () -> {
                        withheld.keep(scan.id());
                        return withheld.undecided();
                    },
                    this::takeUndecided,
                    _ -> {});
        }
    }

    private void findUndecided() {
        askUndecided.ask(withheld::undecided, this::takeUndecided, _ -> {});
    }

    /// One after the other: who has decided about the newest is asked about the next.
    private void takeUndecided(List<ScanView> scans) {
        undecided.set(scans.isEmpty() ? null : scans.getFirst());
    }

    private void see(StatusView status) {
        Long id = status.currentScanId();
        if (id != null) {
            sample(id, status);
        }
        running.set(RunningScan.of(status, messages, words));
        tellLast(status.lastScan());
    }

    private void sample(long id, StatusView status) {
        if (id != sampled) {
            samples = new RateSamples();
            sampled = id;
            rates.set(samples.perSecond());
        }
        Long elapsed = status.elapsedMs();
        if (elapsed != null && samples.add(elapsed, status.filesSeen())) {
            rates.set(samples.perSecond());
        }
    }

    private void tellLast(@Nullable ScanView scan) {
        if (scan == null) {
            return;
        }
        last.set(LastScan.of(scan, messages, words, scanWords));
    }

    private void tellRefusal(Worker.State state) {
        lockOfNobody.set("");
        refusal.set("");
        if (state != Worker.State.FAILED) {
            return;
        }
        if (!(scans.getException() instanceof Refusal why)) {
            refusal.set(messages.get("activity.not-started"));
        } else if (why.code() == Refusal.Code.SCAN_IN_PROGRESS) {
            lockOfNobody.set(messages.get("activity.lock", holder(why.lock())));
        } else {
            refusal.set(new RefusalWords(messages).of(why));
        }
    }

    private String holder(@Nullable LockView lock) {
        String who = lock == null ? null : lock.lockedBy();
        return who == null ? messages.get("activity.lock.unknown") : who;
    }
}
