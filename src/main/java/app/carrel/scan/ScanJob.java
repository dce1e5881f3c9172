package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.Closing.Settled;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.store.Database;
import app.carrel.task.Pulse;
import app.carrel.task.TaskContext;
import app.carrel.task.TaskWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The work of one scan: checks the folder, loads what is known, walks, compares, writes, and finds out what is gone.
///
/// Runs once, on the thread of its task; [#live] may be asked on any thread.
final class ScanJob implements TaskWork<ScanResult> {
    /// The guard speaks only from this many gone materials on: in a small root a third is soon gone.
    private static final int GUARD_FROM = 50;

    /// What a scan does and has counted at this moment.
    ///
    /// @param phase `preparing`, `loading`, `walking` or `finishing`
    public record Live(String phase, ScanSummary summary) {}

    private final Database database;
    private final long scanId;
    private final ScanScope scope;
    private final ScanOptions options;
    private final LongSupplier nanoTime;
    private final CourseTally tally = new CourseTally();
    private final List<Settled> settled = new ArrayList<>();
    private final Set<Long> listed = new HashSet<>();
    private final Set<Long> notWholly = new HashSet<>();
    private volatile Live live = new Live("preparing", ScanSummary.NOTHING);

    ScanJob(Database database, long scanId, ScanScope scope, ScanOptions options, LongSupplier nanoTime) {
        this.database = database;
        this.scanId = scanId;
        this.scope = scope;
        this.options = options;
        this.nanoTime = nanoTime;
    }

    Live live() {
        return live;
    }

    @Override
    public ScanResult run(TaskContext context) {
        Pulse pulse = context.pulse();
        Progress progress = new Progress(context);
        checkFolder(pulse);
        progress.checked();
        say(progress, ScanSummary.NOTHING);
        KnownFolders known = database.transaction(
                connection -> ScanRows.folders(connection, Objects.requireNonNull(scope.rootId()), pulse));
        progress.loaded();
        CatalogWriter writer = new CatalogWriter(database, scope, scanId, pulse, nanoTime);
        ScanSummary summary = ScanSummary.NOTHING;
        FolderLister lister = new FolderLister(new PassOver(options.includeHidden(), options.exclude()));
        try (FolderWalk walk = new FolderWalk(context, lister)) {
            walk.start(startNode(known, writer), options.threads());
            for (Listing listing = walk.next(); listing != null; listing = walk.next()) {
                pulse.beat(listing.folder());
                FolderChanges changes = compare(listing, known);
                summary = summary.plus(changes).withFound(tally.categories(), tally.courses());
                progress.compared(listing.folder(), listing.folders().size());
                writer.write(changes, summary, progress.percent());
                listed.add(listing.folder().id());
                remember(changes, known);
                say(progress, summary);
                pulse.rest();
            }
        }
        progress.finishing();
        say(progress, summary);
        writer.flush(summary, progress.percent());
        context.checkAbort();
        return finish(summary, known, pulse);
    }

    private void checkFolder(Pulse pulse) {
        pulse.beat(scope.start());
        FolderCheck.Answer answer = FolderCheck.look(scope.start());
        pulse.beat();
        switch (answer) {
            case READY -> {}
            case MISSING ->
                throw new ScanFailed(
                        "root_missing",
                        "The folder " + scope.start() + " is not there. Is its drive connected? Nothing was changed.");
            case NOT_A_FOLDER ->
                throw new ScanFailed("not_a_folder", scope.start() + " is not a folder any more. Nothing was changed.");
            case NOT_READABLE, NO_ANSWER ->
                throw new ScanFailed(
                        "not_readable", "The folder " + scope.start() + " cannot be read. Nothing was changed.");
        }
    }

    /// The node to walk from; folders between the root and a start inside it get their rows, but are not compared.
    private FolderNode startNode(KnownFolders known, CatalogWriter writer) {
        FolderNode node = FolderNode.root(scope.root());
        if (scope.isWhole()) {
            return node;
        }
        for (Path part : scope.root().relativize(scope.start())) {
            KnownFolder row = known.find(parentId(node), node.name().key());
            if (row == null) {
                writer.write(FolderChanges.onTheWay(node), ScanSummary.NOTHING, 0);
            } else {
                node.id(row.id());
            }
            node = node.child(DiskName.of(part), 1);
        }
        return node;
    }

    private FolderChanges compare(Listing listing, KnownFolders known) {
        FolderNode folder = listing.folder();
        KnownFolder row = known.find(parentId(folder), folder.name().key());
        if (folder.path().equals(scope.start())) {
            refuseLostRoot(listing, known);
        }
        if (row != null) {
            folder.id(row.id());
        }
        FolderChanges changes = Reconciler.compare(
                listing, row, id -> database.transaction(connection -> ScanRows.materials(connection, id)));
        if (changes.settled().materials() > 0) {
            tally.holdsFile(folder);
        }
        return changes;
    }

    /// A root that cannot be read, or is empty where it held files, is a drive that is not there rather than a loss.
    private void refuseLostRoot(Listing listing, KnownFolders known) {
        boolean nothing = listing.files().isEmpty() && listing.folders().isEmpty();
        if (nothing && !listing.complete()) {
            String reason = listing.problems().getFirst().reason();
            throw new ScanFailed(
                    "not_readable",
                    "The folder " + scope.start() + " cannot be read (" + reason + "). Nothing was changed.");
        }
        if (nothing && scope.isWhole() && listing.unread().isEmpty() && known.materials() > 0) {
            throw new ScanFailed(
                    "root_empty",
                    "The folder " + scope.start() + " is empty, but held files before. Is its drive connected? "
                            + "Nothing was changed.");
        }
    }

    private void remember(FolderChanges changes, KnownFolders known) {
        Listing listing = changes.listing();
        long id = listing.folder().id();
        if (!listing.complete()) {
            notWholly.add(id);
        }
        for (String key : listing.unread()) {
            KnownFolder unread = known.find(id, key);
            if (unread != null) {
                notWholly.add(unread.id());
            }
        }
        if (!changes.gone().isEmpty()) {
            List<Long> gone = changes.gone().stream().map(KnownMaterial::id).toList();
            FolderState state = changes.settled();
            settled.add(new Settled(id, gone, state));
        }
    }

    private ScanResult finish(ScanSummary summary, KnownFolders known, Pulse pulse) {
        List<KnownFolder> vanished = new ArrayList<>();
        for (KnownFolder folder : known.all()) {
            pulse.beat();
            if (folder.present() && hasVanished(folder, known)) {
                vanished.add(folder);
            }
        }
        Closing closing = new Closing(scanId, settled, vanished, pulse);
        long gone = closing.materials();
        boolean tooMany = gone >= GUARD_FROM && gone * 100 > known.materials() * options.missingGuardPercent();
        if (tooMany && !options.acceptMissing()) {
            return new ScanResult(scope, summary.withGone(0, gone), closing.withheld());
        }
        return new ScanResult(scope, summary.withGone(gone, 0), closing);
    }

    /// Whether the walk came past the place of this folder and did not find it. A folder below one that could not be
    /// read, or outside the scope, was not looked for.
    private boolean hasVanished(KnownFolder folder, KnownFolders known) {
        if (listed.contains(folder.id())) {
            return false;
        }
        @Nullable KnownFolder at = folder;
        while (at != null && !notWholly.contains(at.id())) {
            if (listed.contains(at.id())) {
                return true;
            }
            at = known.contains(at.parentId()) ? known.get(at.parentId()) : null;
        }
        return false;
    }

    private void say(Progress progress, ScanSummary summary) {
        live = new Live(progress.words(), summary);
    }

    private static long parentId(FolderNode folder) {
        FolderNode parent = folder.parent();
        return parent == null ? 0 : parent.id();
    }
}
