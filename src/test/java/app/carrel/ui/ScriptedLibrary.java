package app.carrel.ui;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A library whose scans do what a test says and when it says so, for states that a real scan passes too quickly or
/// only after minutes. Safe on every thread; whoever awaits a scan waits until the test ends it.
public final class ScriptedLibrary implements Library {
    public static final String ROOT = "/media/share/Courses";

    private final List<ScanView> ended = new ArrayList<>();
    private final List<ScanRequest> asked = new ArrayList<>();
    private List<ProblemView> problems = List.of();
    private List<RootView> roots = List.of(new RootView(1, ROOT, SampleCatalog.NOW, 48_210, 1));
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
        running = status(id, request.folder().toString(), 0, "preparing", 0, 0, null);
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
    public synchronized List<ProblemView> problems(long scanId) {
        return problems;
    }

    @Override
    public synchronized List<RootView> roots() {
        return roots;
    }

    // What a test says

    public synchronized void putRoots(List<RootView> known) {
        roots = known;
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

    // Facts as they would come

    /// A scan of [#ROOT] that walks.
    public static StatusView walking(long id, int progress, long files, long silenceMs) {
        return status(
                id,
                ROOT,
                progress,
                "walking",
                files,
                silenceMs,
                ROOT + "/Data Science/Practical Statistics/07 – Regression/Slides");
    }

    public static StatusView status(
            long id, String root, int progress, String phase, long files, long silenceMs, @Nullable String path) {
        return status(id, root, progress, phase, files, silenceMs, path, 98_000);
    }

    public static StatusView status(
            long id,
            String root,
            int progress,
            String phase,
            long files,
            long silenceMs,
            @Nullable String path,
            long elapsedMs) {
        return new StatusView(
                true,
                id,
                "running",
                root,
                SampleCatalog.NOW,
                1L,
                "anna@reading-room",
                progress,
                true,
                SampleCatalog.NOW,
                silenceMs,
                120L,
                path,
                false,
                elapsedMs,
                phase,
                files,
                files / 146,
                files / 2_600,
                files,
                files / 15_000,
                null);
    }

    public static ScanView completed(long id, Instant startedAt) {
        return ended(id, ROOT, startedAt, "completed", null, null, 3, 0, 231_000);
    }

    /// A scan that completed and found so much gone that it marked none of it.
    public static ScanView withheld(long id, Instant startedAt, long files) {
        return new ScanView(
                id,
                ROOT,
                "completed",
                startedAt,
                startedAt.plusSeconds(20),
                null,
                null,
                100,
                11,
                236,
                0,
                0,
                0,
                0,
                files,
                28,
                0,
                1,
                "anna@reading-room",
                20_000L);
    }

    public static ScanView failed(long id, Instant startedAt, String code, String message) {
        return ended(id, ROOT, startedAt, "failed", code, message, 0, 1, 200);
    }

    public static ScanView ended(
            long id,
            String root,
            Instant startedAt,
            String status,
            @Nullable String code,
            @Nullable String message,
            long added,
            long problems,
            long durationMs) {
        long unchanged = status.equals("completed") ? 48_207 : added * 10;
        return new ScanView(
                id,
                root,
                status,
                startedAt,
                startedAt.plusMillis(durationMs),
                message,
                code,
                status.equals("completed") ? 100 : 45,
                11,
                236,
                added,
                0,
                0,
                0,
                0,
                unchanged,
                problems,
                1,
                "anna@reading-room",
                durationMs);
    }
}
