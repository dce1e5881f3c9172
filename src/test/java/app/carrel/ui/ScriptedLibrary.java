package app.carrel.ui;

import app.carrel.library.Archive;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.Withheld;
import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RepairView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.SqlView;
import app.carrel.library.wire.StatusView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A library whose scans do what a test says and when it says so, for states that a real scan passes too quickly or
/// only after minutes. Safe on every thread; whoever awaits a scan waits until the test ends it.
public final class ScriptedLibrary implements Library, Withheld {
    private final List<ScanView> ended = new ArrayList<>();
    private final List<ScanRequest> asked = new ArrayList<>();
    private final Set<Long> kept = new HashSet<>();
    private List<ChangeView> changes = List.of();
    private List<ProblemView> problems = List.of();
    private List<RootView> roots = List.of(new RootView(1, SampleScans.ROOT, null, SampleCatalog.NOW, 48_210, 1));
    private @Nullable StatusView running;
    private @Nullable Refusal refusal;
    private boolean abortAsked;
    private long nextId = 42;

    @Override
    public synchronized long scan(ScanRequest request) {
        asked.add(request);
        if (refusal != null) {
            throw refusal;
        }
        long id = nextId++;
        abortAsked = false;
        running = SampleScans.status(id, request.folder().toString(), 0, "preparing", 0, 0, null);
        return id;
    }

    @Override
    public synchronized ScanView await(long scanId) {
        while (running != null && Long.valueOf(scanId).equals(running.currentScanId())) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts", e);
            }
        }
        return scan(scanId);
    }

    @Override
    public synchronized StatusView status() {
        return running == null ? StatusView.idle(ended.isEmpty() ? null : ended.getFirst()) : running;
    }

    @Override
    public synchronized long abort() {
        StatusView now = running;
        if (now == null || now.currentScanId() == null) {
            throw new Refusal(Refusal.Code.NO_SCAN_IN_PROGRESS, "No scan in progress");
        }
        abortAsked = true;
        return now.currentScanId();
    }

    @Override
    public synchronized RepairView repair() {
        boolean locked = refusal != null && refusal.code() == Refusal.Code.SCAN_IN_PROGRESS;
        if (locked) {
            refusal = null;
        }
        return new RepairView(true, locked ? "The lock was freed" : "There was nothing to repair", List.of(), locked);
    }

    @Override
    public synchronized List<ScanView> history(int limit, OptionalLong before) {
        return ended.stream()
                .filter(scan -> before.isEmpty() || scan.id() < before.getAsLong())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized ScanView scan(long scanId) {
        return ended.stream()
                .filter(scan -> scan.id() == scanId)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Code.UNKNOWN_SCAN, "No such scan"));
    }

    @Override
    public synchronized List<ChangeView> changes(long scanId, String kind, int limit, int after) {
        return changes.stream()
                .filter(change -> change.number() > after
                        && (kind.isEmpty() || change.kind().equals(kind)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ProblemView> problems(long scanId) {
        return problems;
    }

    @Override
    public synchronized List<RootView> roots() {
        return roots;
    }

    @Override
    public synchronized List<ScanView> undecided() {
        Set<String> roots = new HashSet<>();
        return ended.stream()
                .filter(scan -> scan.status().equals("completed") && roots.add(scan.rootPath()))
                .filter(scan -> scan.filesWithheld() > 0 && !kept.contains(scan.id()))
                .toList();
    }

    @Override
    public synchronized void keep(long scanId) {
        kept.add(scanId);
    }

    // What a test says

    public synchronized void putRoots(List<RootView> known) {
        roots = known;
    }

    public synchronized void putChanges(List<ChangeView> some) {
        changes = some;
    }

    public synchronized void putProblems(List<ProblemView> some) {
        problems = some;
    }

    /// Puts scans that ended earlier into the history, newest first.
    public synchronized void putEnded(List<ScanView> scans) {
        ended.addAll(scans);
        nextId = Math.max(nextId, scans.isEmpty() ? 0 : scans.getFirst().id() + 1);
    }

    public synchronized void refuse(@Nullable Refusal why) {
        refusal = why;
    }

    /// How the running scan stands from now on.
    public synchronized void show(StatusView now) {
        running = now;
    }

    /// Ends the running scan as `scan` says.
    public synchronized void end(ScanView scan) {
        ended.addFirst(scan);
        running = null;
        notifyAll();
    }

    public synchronized List<ScanRequest> asked() {
        return List.copyOf(asked);
    }

    public synchronized boolean abortAsked() {
        return abortAsked;
    }

    @Override
    public SearchView search(String text, int limit) {
        return new SearchView(List.of(), 0);
    }

    @Override
    public RootView addRoot(Path folder) {
        throw new UnsupportedOperationException("no page asks for this");
    }

    @Override
    public RootView moveRoot(long rootId, Path folder) {
        throw new UnsupportedOperationException("no page asks for this");
    }

    @Override
    public void removeRoot(long rootId) {
        throw new UnsupportedOperationException("no page asks for this");
    }

    @Override
    public SqlView sql(String query) {
        throw new UnsupportedOperationException("no page asks for this");
    }

    @Override
    public Archive archive() {
        return new NoFiles();
    }
}
