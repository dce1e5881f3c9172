package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.Listing.Extent;
import app.carrel.store.Database;
import app.carrel.task.Pulse;
import app.carrel.task.TaskContext;
import app.carrel.task.TaskWork;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;

/// The work of one scan: checks the folder, loads what is known, walks, compares, writes, and finds out what is gone.
///
/// Runs once, on the thread of its task; [#live] may be asked on any thread.
final class ScanJob implements TaskWork<ScanResult> {
    /// What a scan does and has counted at this moment.
    ///
    /// @param phase `preparing`, `loading`, `walking` or `finishing`
    public record Live(String phase, ScanSummary summary) {}

    private final Database database;
    private final ScanRecord scan;
    private final ScanScope scope;
    private final ScanOptions options;
    private final KnownBefore knownBefore;
    private final LongSupplier nanoTime;
    private final PassOver passOver;
    private final CourseTally tally = new CourseTally();
    private final BitSet notWholly = new BitSet();
    private volatile Live live = new Live("preparing", ScanSummary.NOTHING);

    /// @param scan as history had it when it began
    ScanJob(
            Database database,
            ScanRecord scan,
            ScanScope scope,
            ScanOptions options,
            KnownBefore knownBefore,
            LongSupplier nanoTime) {
        this.database = database;
        this.scan = scan;
        this.scope = scope;
        this.options = options;
        this.knownBefore = knownBefore;
        this.nanoTime = nanoTime;
        this.passOver = new PassOver(options.includeHidden(), options.exclude());
    }

    Live live() {
        return live;
    }

    @Override
    public ScanResult run(TaskContext context) {
        Pulse pulse = context.pulse();
        try {
            return run(context, pulse);
        } finally {
            pulse.rest();
        }
    }

    private ScanResult run(TaskContext context, Pulse pulse) {
        Progress progress = new Progress(context);
        checkFolder(pulse);
        progress.checked();
        say(progress, ScanSummary.NOTHING);
        long rootId = Objects.requireNonNull(scope.rootId());
        KnownFolders known = knownBefore.read(database, rootId, pulse);
        RootState root = database.select(connection -> RootState.of(connection, rootId));
        Losses losses = new Losses(root.settledMaterialId());
        progress.loaded();
        ChangeLog log = new ChangeLog(root.settledMaterialId() > 0);
        CatalogWriter writer = new CatalogWriter(database, scope, scan.id(), pulse, nanoTime);
        FolderIdentity identity = new FolderIdentity(known, this::rowsOf, new OldPlaces(scope.root(), pulse));
        ScanSummary summary = ScanSummary.NOTHING;
        try (FolderWalk walk = new FolderWalk(context, reader(known, root), known, nanoTime)) {
            walk.start(startNode(known, identity, writer), options.threads());
            for (Listing listing = walk.next(); listing != null; listing = walk.next()) {
                pulse.beat(listing.folder());
                if (listing.extent() == Extent.NOTHING) {
                    progress.compared(listing.folder().share());
                    continue;
                }
                FolderChanges changes = compare(listing, known, identity);
                summary = summary.plus(changes).withFound(tally.categories(), tally.courses());
                progress.compared(Shares.of(listing, known).own());
                writer.write(changes, summary, progress.percent());
                losses.note(changes);
                log.note(changes);
                noteUnseen(listing, known);
                say(progress, summary);
                pulse.rest();
            }
        }
        progress.finishing();
        say(progress, summary);
        writer.flush(summary, progress.percent());
        context.checkAbort();
        Ending ending = new Ending(database, known, identity, notWholly, passOver, pulse);
        Fates fates = ending.find(losses, scope, root, writer);
        ScanResult result = ending.result(scan, scope, root, fates, summary, log, writer, options);
        refuseRootLostMeanwhile(result.summary(), pulse);
        return result;
    }

    /// A drive that was pulled out during the walk looks like many folders that are gone.
    private void refuseRootLostMeanwhile(ScanSummary summary, Pulse pulse) {
        if (summary.filesMissing() + summary.filesWithheld() + summary.problems() == 0) {
            return;
        }
        pulse.beat(scope.start());
        FolderCheck.Answer answer = FolderCheck.look(scope.start());
        pulse.beat();
        boolean emptied = answer == FolderCheck.Answer.EMPTY && summary.filesSeen() > 0;
        if (emptied || answer == FolderCheck.Answer.MISSING) {
            throw new ScanFailed(
                    emptied ? "root_empty" : "root_missing",
                    "The folder " + scope.start() + " was lost during the scan. Is its drive connected? Nothing was"
                            + " marked as missing.");
        }
    }

    private FolderReader reader(KnownFolders known, RootState root) {
        FolderReader thorough = new FolderLister(passOver);
        return options.quick() ? new QuickReader(thorough, passOver, known, root.walkedMicros()) : thorough;
    }

    private void checkFolder(Pulse pulse) {
        pulse.beat(scope.start());
        FolderCheck.Answer answer = FolderCheck.look(scope.start());
        pulse.beat();
        switch (answer) {
            case READY, EMPTY -> {}
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
    private FolderNode startNode(KnownFolders known, FolderIdentity identity, CatalogWriter writer) {
        FolderNode node = FolderNode.root(scope.root(), known);
        if (scope.isWhole()) {
            return node;
        }
        for (Path part : scope.root().relativize(scope.start())) {
            identity.passThrough(node);
            if (node.row() == KnownFolders.NONE) {
                writer.write(FolderChanges.onTheWay(node), ScanSummary.NOTHING, 0);
            }
            DiskName name = DiskName.of(part);
            int row = node.row() == KnownFolders.NONE ? KnownFolders.NONE : known.find(node.row(), name.key());
            node = node.child(name, 1, row, false);
        }
        return node;
    }

    private FolderChanges compare(Listing listing, KnownFolders known, FolderIdentity identity) {
        if (listing.folder().path().equals(scope.start())) {
            refuseLostRoot(listing, known);
        }
        FolderChanges changes = Reconciler.compare(listing, identity.identify(listing), this::rowsOf, passOver);
        if (changes.present() > 0) {
            tally.holdsFile(listing.folder());
        }
        return changes;
    }

    private List<KnownMaterial> rowsOf(long folderId) {
        return database.select(connection -> ScanRows.materials(connection, folderId));
    }

    /// A root that cannot be read, or is empty where it held files, is a drive that is not there rather than a loss.
    private void refuseLostRoot(Listing listing, KnownFolders known) {
        boolean nothing = listing.extent() != Extent.TIME_ONLY
                && listing.files().isEmpty()
                && listing.folders().isEmpty();
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

    private void noteUnseen(Listing listing, KnownFolders known) {
        int row = listing.folder().row();
        if (row != KnownFolders.NONE) {
            if (!listing.complete()) {
                notWholly.set(row);
            }
            for (String key : listing.unread()) {
                int unread = known.find(row, key);
                if (unread != KnownFolders.NONE) {
                    notWholly.set(unread);
                }
            }
        }
    }

    private void say(Progress progress, ScanSummary summary) {
        live = new Live(progress.words(), summary);
    }
}
