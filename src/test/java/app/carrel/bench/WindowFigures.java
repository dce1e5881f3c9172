package app.carrel.bench;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Scans in the open window, whose Java is warm: how long they take, and how soon they stop when asked to.
record WindowFigures(BenchOptions options, Trees trees) {
    private static final long SEED = 42;
    private static final int LONGEST_BEFORE_ABORT_MILLIS = 1000;

    List<Figure> measure() throws IOException {
        int files = options.files() / 10;
        AgainstFind first = new AgainstFind();
        AgainstFind again = new AgainstFind();
        try (OpenWindow window = new OpenWindow(options.program(), trees.newCatalogue())) {
            Library library = window.library();
            SampleTree warmUp = trees.tree(files, 2);
            scan(library, warmUp);
            scan(library, warmUp);
            for (int run = 1; run <= options.runs(); run++) {
                SampleTree tree = trees.tree(files, 100 + run);
                time(library, tree, first);
                time(library, tree, again);
            }
            Median latency = aborts(library, trees.tree(options.files(), 1));
            String rounds = latency.count() + " aborts at random moments; most: " + Math.round(latency.most()) + " ms";
            return List.of(
                    first.figure("in the open window, " + files + " files: first scan")
                            .bound(2.2, 1.6),
                    again.figure("in the open window, " + files + " files: unchanged rescan")
                            .bound(0.9, 0.65),
                    Figure.of("abort: from asking to ended, median", latency.value(), "ms", rounds)
                            .bound(200, 200),
                    Figure.of("abort: from asking to ended, longest", latency.most(), "ms", "seed " + SEED)
                            .bound(200, 200));
        }
    }

    private static void time(Library library, SampleTree tree, AgainstFind against) throws IOException {
        double find = AgainstFind.find(tree.root());
        against.add(scan(library, tree), find);
    }

    /// Seconds by the scan's own account.
    private static double scan(Library library, SampleTree tree) {
        ScanView ended = library.await(library.scan(ScanRequest.of(tree.root())));
        Long millis = ended.durationMs();
        if (!ended.status().equals("completed") || millis == null) {
            throw new IllegalStateException("A scan did not complete: " + ended);
        }
        return millis / 1e3;
    }

    /// The first scan of a large tree, aborted again and again: it walks over what it has and writes on from there.
    private Median aborts(Library library, SampleTree tree) {
        Random random = new Random(SEED);
        Median millis = new Median();
        for (int tries = 0; millis.count() < options.aborts() && tries < 4 * options.aborts(); tries++) {
            long scan = library.scan(ScanRequest.of(tree.root()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_BEFORE_ABORT_MILLIS)));
            long asked = System.nanoTime();
            try {
                library.abort();
            } catch (Refusal alreadyOver) {
                continue;
            }
            if ("aborted".equals(library.await(scan).errorCode())) {
                millis.add((System.nanoTime() - asked) / 1e6);
            }
        }
        return millis;
    }
}
