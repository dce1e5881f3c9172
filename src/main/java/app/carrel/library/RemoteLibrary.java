package app.carrel.library;

import app.carrel.library.wire.AbortAccepted;
import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ChangesView;
import app.carrel.library.wire.DoneView;
import app.carrel.library.wire.FolderBody;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ProblemsView;
import app.carrel.library.wire.RepairView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.RootsView;
import app.carrel.library.wire.ScanAccepted;
import app.carrel.library.wire.ScanBody;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.SqlBody;
import app.carrel.library.wire.SqlView;
import app.carrel.library.wire.StatusView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// The library of the program that holds the catalogue, by the routes of its loopback channel.
///
/// Safe on every thread.
public final class RemoteLibrary implements Library {
    private static final String SCANS = "/api/scanner/scans/";

    private static final String ROOTS = "/api/roots";

    private final RunningProgram program;

    public RemoteLibrary(RunningProgram program) {
        this.program = program;
    }

    @Override
    public long scan(ScanRequest request) {
        Integer timeout = request.heartbeatTimeout().isPresent()
                ? Integer.valueOf(request.heartbeatTimeout().getAsInt())
                : null;
        ScanBody body = new ScanBody(
                AskedFolder.text(request.folder()), true, request.quick(), request.acceptMissing(), timeout);
        return program.post("/api/scanner/scan", body, ScanAccepted.class).scanId();
    }

    @Override
    public ScanView await(long scanId) {
        return program.getHoweverLong(SCANS + scanId + "?wait=true", ScanView.class);
    }

    @Override
    public StatusView status() {
        return program.get("/api/scanner/status", StatusView.class);
    }

    @Override
    public long abort() {
        return program.post("/api/scanner/abort", null, AbortAccepted.class).scanId();
    }

    @Override
    public RepairView repair() {
        return program.post("/api/repair", null, RepairView.class);
    }

    @Override
    public List<ScanView> history(int limit, OptionalLong before) {
        String older = before.isPresent() ? "&before=" + before.getAsLong() : "";
        return program.get("/api/scanner/history?limit=" + limit + older, ScansView.class)
                .scans();
    }

    @Override
    public ScanView scan(long scanId) {
        return program.get(SCANS + scanId, ScanView.class);
    }

    @Override
    public List<ProblemView> problems(long scanId) {
        return program.get(SCANS + scanId + "/problems", ProblemsView.class).problems();
    }

    @Override
    public List<ChangeView> changes(long scanId, String kind, int limit, int after) {
        String which = kind.isEmpty() ? "" : "&kind=" + kind;
        return program.get(SCANS + scanId + "/changes?limit=" + limit + "&after=" + after + which, ChangesView.class)
                .changes();
    }

    @Override
    public Archive archive() {
        return new RemoteArchive(program);
    }

    @Override
    public List<RootView> roots() {
        return program.get(ROOTS, RootsView.class).roots();
    }

    @Override
    public RootView addRoot(Path folder) {
        return program.post(ROOTS, new FolderBody(AskedFolder.text(folder)), RootView.class);
    }

    @Override
    public RootView moveRoot(long rootId, Path folder) {
        return program.post(ROOTS + "/" + rootId + "/move", new FolderBody(AskedFolder.text(folder)), RootView.class);
    }

    @Override
    public void removeRoot(long rootId) {
        program.delete(ROOTS + "/" + rootId, DoneView.class);
    }

    @Override
    public SearchView search(String text, int limit) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return program.get("/api/search?q=" + query + "&limit=" + limit, SearchView.class);
    }

    @Override
    public SqlView sql(String query) {
        return program.post("/api/sql", new SqlBody(query), SqlView.class);
    }
}
