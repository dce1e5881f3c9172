package app.carrel.cli;

import app.carrel.library.Archive;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A library that answers what a test has written down: for what the command line makes of an answer, and no more.
final class ScriptedLibrary implements Library {
    final List<ScanRequest> requests = new CopyOnWriteArrayList<>();
    final List<ScanView> past = new ArrayList<>();
    final List<ProblemView> problems = new ArrayList<>();
    final List<RootView> roots = new ArrayList<>();
    final AtomicInteger aborts = new AtomicInteger();

    /// How each scan ends; one that is not yet complete keeps whoever waits for it.
    Function<ScanRequest, CompletableFuture<ScanView>> ending = request -> CompletableFuture.completedFuture(
            Samples.completed(1, request.folder().toString()));

    /// What a search answers.
    BiFunction<String, Integer, SearchView> found = (_, _) -> new SearchView(List.of(), 0);

    volatile StatusView status = StatusView.idle(null);

    /// What happens instead of the end of the scan that is aborted.
    Optional<Runnable> whenAborted = Optional.empty();

    private final List<CompletableFuture<ScanView>> scans = new CopyOnWriteArrayList<>();

    @Override
    public long scan(ScanRequest request) {
        requests.add(request);
        scans.add(ending.apply(request));
        return scans.size();
    }

    @Override
    public ScanView await(long scanId) {
        return scans.get((int) scanId - 1).join();
    }

    @Override
    public StatusView status() {
        return status;
    }

    @Override
    public long abort() {
        aborts.incrementAndGet();
        whenAborted.ifPresent(Runnable::run);
        if (whenAborted.isPresent()) {
            return scans.size();
        }
        scans.getLast().complete(Samples.failed(scans.size(), "Scan aborted", "aborted"));
        return scans.size();
    }

    @Override
    public RepairView repair() {
        return new RepairView(true, "Scan 9 was left open", List.of(9L), true);
    }

    @Override
    public List<ScanView> history(int limit, OptionalLong before) {
        return past.stream().limit(limit).toList();
    }

    @Override
    public ScanView scan(long scanId) {
        return await(scanId);
    }

    @Override
    public List<ChangeView> changes(long scanId, String kind, int limit, int after) {
        return List.of();
    }

    @Override
    public List<ProblemView> problems(long scanId) {
        if (scanId != 42) {
            throw new Refusal(Refusal.Code.UNKNOWN_SCAN, "There is no scan " + scanId);
        }
        return problems;
    }

    @Override
    public Archive archive() {
        return new WrittenArchive();
    }

    @Override
    public List<RootView> roots() {
        return roots;
    }

    @Override
    public SearchView search(String text, int limit) {
        return found.apply(text, limit);
    }

    @Override
    public RootView addRoot(Path folder) {
        RootView root = new RootView(roots.size() + 1, folder.toString(), null, null, 0, 0);
        roots.add(root);
        return root;
    }

    @Override
    public RootView moveRoot(long rootId, Path folder) {
        removeRoot(rootId);
        return addRoot(folder);
    }

    @Override
    public void removeRoot(long rootId) {
        roots.removeIf(root -> root.id() == rootId);
    }

    @Override
    public SqlView sql(String query) {
        return new SqlView(List.of("ID", "NAME"), List.of(Arrays.asList(42, null), List.of(7, query)), true);
    }
}
