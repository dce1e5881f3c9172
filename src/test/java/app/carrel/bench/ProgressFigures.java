package app.carrel.bench;

import app.carrel.library.Library;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.StatusView;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Whether the progress that people see is true: the walk's part of it (20 to 90) against the files that are done.
record ProgressFigures(BenchOptions options, Trees trees) {
    private static final long SAMPLE_MILLIS = 20;
    private static final double TOLERANCE = 0.15;

    List<Figure> measure() throws IOException {
        SampleTree tree = trees.tree(options.files(), 1);
        try (OpenWindow window = new OpenWindow(options.program(), trees.newCatalogue())) {
            return List.of(
                    figure("first scan", follow(window.library(), tree)),
                    figure("unchanged rescan", follow(window.library(), tree)));
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

    private static Watched follow(Library library, SampleTree tree) {
        Watched watched = new Watched(tree.files());
        library.scan(ScanRequest.of(tree.root()));
        for (StatusView status = library.status(); status.isScanning(); status = library.status()) {
            if ("walking".equals(status.phase())) {
                watched.look(status);
            }
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

        Watched(int files) {
            this.files = files;
        }

        void look(StatusView status) {
            double shown = (status.progress() - 20) / 70.0;
            double error = Math.abs(shown - (double) status.filesSeen() / files);
            samples++;
            farthest = Math.max(farthest, error);
            if (error > TOLERANCE) {
                off++;
            }
        }
    }
}
