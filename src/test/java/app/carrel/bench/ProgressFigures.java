package app.carrel.bench;

import app.carrel.library.Library;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.StatusView;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Whether the progress that people see is true: the walk's part of it (20 to 90) against the files that are done; and
/// whether any of it ever goes back.
record ProgressFigures(BenchOptions options, Trees trees) {
    private static final long SAMPLE_MILLIS = 2;
    private static final double TOLERANCE = 0.15;

    List<Figure> measure() throws IOException {
        SampleTree tree = trees.tree(options.files(), 1);
        try (OpenWindow window = new OpenWindow(options.program(), trees.newCatalogue())) {
            ScanRequest scan = ScanRequest.of(tree.root());
            Watched first = follow(window.library(), scan, tree);
            Watched rescan = follow(window.library(), scan, tree);
            Watched quick =
                    follow(window.library(), new ScanRequest(tree.root(), true, false, OptionalInt.empty()), tree);
            int back = first.back + rescan.back + quick.back;
            return List.of(
                    figure("first scan", first),
                    figure("unchanged rescan", rescan),
                    figure("quick rescan", quick),
                    Figure.of("progress that went back", back, "looks", "in all three scans, from 0 to 100")
                            .bound(0, 0));
        }
    }

    private static Figure figure(String scan, Watched watched) {
        return Figure.of(
                        "progress more than 15 points off, share of the time, " + scan,
                        watched.samples == 0 ? Double.NaN : 100.0 * watched.off / watched.samples,
                        "%",
                        String.format(
                                Locale.ROOT,
                                "%d looks; farthest: %.0f points",
                                watched.samples,
                                100 * watched.farthest))
                .bound(10, 10);
    }

    private static Watched follow(Library library, ScanRequest scan, SampleTree tree) {
        Watched watched = new Watched(tree.files());
        library.scan(scan);
        for (StatusView status = library.status(); status.isScanning(); status = library.status()) {
            watched.look(status);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SAMPLE_MILLIS));
        }
        return watched;
    }

    /// What was seen of one scan. Confined to the thread that measures.
    private static final class Watched {
        private final int files;
        private int samples;
        private int off;
        private double farthest;
        private int shown;
        private int back;

        Watched(int files) {
            this.files = files;
        }

        void look(StatusView status) {
            if (status.progress() < shown) {
                back++;
            }
            shown = status.progress();
            if ("walking".equals(status.phase())) {
                compare((status.progress() - 20) / 70.0, (double) status.filesSeen() / files);
            }
        }

        private void compare(double told, double done) {
            double error = Math.abs(told - done);
            samples++;
            farthest = Math.max(farthest, error);
            if (error > TOLERANCE) {
                off++;
            }
        }
    }
}
