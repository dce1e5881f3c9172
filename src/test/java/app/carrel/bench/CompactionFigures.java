package app.carrel.bench;

import static org.awaitility.Awaitility.await;

import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;

/// What ten rescans with 1 % changed each leave in the database file: as they leave it, and after a window has stood
/// idle over it.
record CompactionFigures(BenchOptions options, Trees trees) {
    private static final int RESCANS = 10;
    /// A window waits for half a minute, twice at most, before it compacts.
    private static final Duration IDLE = Duration.ofMinutes(5);

    List<Figure> measure() throws IOException {
        SampleTree tree = trees.tree(options.files(), 1);
        List<Path> files = Trees.files(tree);
        FreshProgram carrel = new FreshProgram(options.program(), trees.newCatalogue());
        carrel.scan(tree.root());
        long first = carrel.catalogueBytes();
        long most = first;
        for (int round = 1; round <= RESCANS; round++) {
            Trees.changeOnePercent(files, round);
            carrel.scan(tree.root());
            most = Math.max(most, carrel.catalogueBytes());
        }
        long grown = carrel.catalogueBytes();
        long compacted = afterIdling(carrel, grown);
        return List.of(
                growth("before a compaction", first, grown, "most on the way: " + megabytes(most))
                        .bound(100, 20),
                growth("after a compaction", first, compacted, "").bound(20, 10));
    }

    private long afterIdling(FreshProgram carrel, long grown) throws IOException {
        try (OpenWindow _ = new OpenWindow(options.program(), carrel.dataFolder())) {
            await().atMost(IDLE).pollInterval(Duration.ofSeconds(1)).until(() -> carrel.catalogueBytes() < grown);
        } catch (ConditionTimeoutException notCompacted) {
            System.err.println("bench: the window has not compacted " + carrel.dataFolder());
        }
        return carrel.catalogueBytes();
    }

    private static Figure growth(String when, long before, long after, String more) {
        String detail = megabytes(before) + " → " + megabytes(after) + (more.isEmpty() ? "" : "; " + more);
        return Figure.of(
                "database growth over ten rescans with 1 % changed, " + when,
                100.0 * (after - before) / before,
                "%",
                detail);
    }

    private static String megabytes(long bytes) {
        return bytes / 1_000_000 + " MB";
    }
}
