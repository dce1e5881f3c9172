package app.carrel.library;

import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.scan.FolderCheck;
import app.carrel.scan.Forgetting;
import app.carrel.scan.Roots;
import app.carrel.scan.WithheldScans;
import app.carrel.store.Database;
import app.carrel.store.DatabaseException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What only the window of this process looks after, beyond the verbs of [Library]: hiding roots, whether their drives
/// are there, forgetting what is missing, and what scans withheld. Any thread; waits, and throws [Refusal] where it
/// will not do what is asked.
public final class Housekeeping implements Withheld {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Roots roots;
    private final Forgetting forgetting;
    private final WithheldScans withheld;

    public Housekeeping(Database database) {
        this.roots = new Roots(database);
        this.forgetting = new Forgetting(database);
        this.withheld = new WithheldScans(database);
    }

    /// Hides a root as if it were removed. Until the next start it can be brought back.
    ///
    /// @throws Refusal where a scan runs
    public void hideRoot(RootView root) {
        LocalRoots.changed(Path.of(root.path()), roots.hide(root.id()));
    }

    /// Shows a root again, with all that was known of it.
    ///
    /// @throws Refusal where a scan runs, or it is not known any more
    public void bringRootBack(RootView root) {
        LocalRoots.changed(Path.of(root.path()), roots.bringBack(root.id()));
    }

    /// Forgets those of `materials` that are still missing, for good but for [#bringMaterialsBack].
    ///
    /// @param materials their ids
    /// @return how many were forgotten
    /// @throws Refusal where a scan runs
    public int forget(Collection<Long> materials) {
        return concerned(forgetting.forget(materials));
    }

    /// Brings back what was forgotten last, with ids and all, but for what is at its place again since.
    ///
    /// @return how many came back
    /// @throws Refusal where a scan runs
    public int bringMaterialsBack() {
        return concerned(forgetting.bringBack());
    }

    private static int concerned(Forgetting.Outcome outcome) {
        return switch (outcome) {
            case Forgetting.Outcome.Done(int materials) -> materials;
            case Forgetting.Outcome.Busy(var running) -> throw LocalRoots.busy(running);
        };
    }

    /// Makes last what was removed or forgotten before this start. A root that cannot be forgotten now stays hidden,
    /// and all of it where the catalogue is closed meanwhile: the next start does it.
    public void clearUp() {
        try {
            forgetting.finish();
            for (long root : roots.hidden()) {
                if (!(roots.remove(root) instanceof Roots.Outcome.Done)) {
                    LOG.info("A removed root stays hidden until the next start");
                }
            }
        } catch (DatabaseException e) {
            LOG.info("What was removed is forgotten at the next start", e);
        }
    }

    /// Whether the folder of a root is there and can be listed. One that does not answer within two seconds is not.
    public static boolean isConnected(String folder) {
        return switch (FolderCheck.ask(AskedFolder.absolute(folder), GLANCE)) {
            case READY, EMPTY -> true;
            case MISSING, NOT_A_FOLDER, NOT_READABLE, NO_ANSWER -> false;
        };
    }

    @Override
    public List<ScanView> undecided() {
        return withheld.undecided().stream().map(Views::of).toList();
    }

    @Override
    public void keep(long scanId) {
        withheld.keep(scanId);
    }
}
