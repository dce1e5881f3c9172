package app.carrel.library;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.RootFigures;
import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.RootView;
import app.carrel.scan.FolderCheck;
import app.carrel.scan.Roots;
import app.carrel.scan.ScanRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The verbs about roots, on the catalogue that is open in this process. Safe on every thread.
record LocalRoots(Catalog catalog, Roots roots) {
    private static final Duration CHECK_PATIENCE = Duration.ofSeconds(2);

    List<RootView> all() {
        return catalog.roots().stream().map(LocalRoots::view).toList();
    }

    RootView add(Path folder) {
        requireReady(folder);
        return one(changed(folder, roots.add(folder)));
    }

    RootView move(long rootId, Path folder) {
        one(rootId);
        requireReady(folder);
        return one(changed(folder, roots.move(rootId, folder)));
    }

    void remove(long rootId) {
        String path = one(rootId).path();
        changed(Path.of(path), roots.remove(rootId));
    }

    /// Whether a folder can be scanned at all. One that does not answer in time is given the benefit of the doubt.
    ///
    /// @return whether it has answered
    /// @throws Refusal where it cannot
    static boolean requireReady(Path folder) {
        if (!folder.isAbsolute()) {
            throw new Refusal(Code.NOT_ABSOLUTE, "The folder must be given with its whole path: " + folder);
        }
        return switch (FolderCheck.ask(folder, CHECK_PATIENCE)) {
            case READY, EMPTY -> true;
            case NO_ANSWER -> false;
            case MISSING ->
                throw new Refusal(
                        Code.FOLDER_MISSING, "The folder " + folder + " does not exist" + AskedFolder.advice(folder));
            case NOT_A_FOLDER -> throw new Refusal(Code.NOT_A_FOLDER, folder + " is not a folder");
            case NOT_READABLE ->
                throw new Refusal(Code.NOT_READABLE, "The folder " + folder + " cannot be read; check its permissions");
        };
    }

    private RootView one(long rootId) {
        return catalog.roots().stream()
                .filter(root -> root.id() == rootId)
                .findFirst()
                .map(LocalRoots::view)
                .orElseThrow(() -> unknown(rootId));
    }

    static long changed(Path folder, Roots.Outcome outcome) {
        return switch (outcome) {
            case Roots.Outcome.Done(long rootId) -> rootId;
            case Roots.Outcome.Busy(var running) -> throw busy(running);
            case Roots.Outcome.Unknown() ->
                throw new Refusal(Code.UNKNOWN_ROOT, folder + " is not known any more; somebody has just removed it");
            case Roots.Outcome.Inside(Path root) ->
                throw new Refusal(
                        Code.INSIDE_A_ROOT, "The folder " + folder + " is a known folder or part of one: " + root);
            case Roots.Outcome.Holds(Path root) ->
                throw new Refusal(
                        Code.HOLDS_A_ROOT,
                        "The folder " + folder + " holds " + root
                                + ", which Carrel already knows; remove that one first");
        };
    }

    static Refusal busy(Optional<ScanRecord> running) {
        return new Refusal(
                Code.SCAN_IN_PROGRESS,
                "Scan already in progress",
                running.map(Views::of).orElse(null));
    }

    private static Refusal unknown(long rootId) {
        return new Refusal(Code.UNKNOWN_ROOT, "There is no root " + rootId);
    }

    private static RootView view(RootFigures root) {
        return new RootView(
                root.id(), root.path().text(), root.path().uri(), root.lastScanAt(), root.materials(), root.missing());
    }
}
