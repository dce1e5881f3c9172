package app.carrel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Times of one thing, each as a ratio to a run of `find` just before it: machines are noisy, neighbours in time less
/// so.
///
/// Confined to the thread that measures.
final class AgainstFind {
    private final Median seconds = new Median();
    private final Median found = new Median();
    private final Median ratios = new Median();

    /// Seconds that `find` takes to print path, size and time of everything below `tree`.
    static double find(Path tree) throws IOException {
        return Timed.run(List.of("find", tree.toString(), "-printf", "%p\\t%s\\t%T@\\n"))
                .seconds();
    }

    void add(double seconds, double find) {
        this.seconds.add(seconds);
        found.add(find);
        ratios.add(seconds / find);
    }

    Figure figure(String what) {
        if (ratios.isEmpty()) {
            return Figure.unmeasured(what, "never ran");
        }
        String detail = String.format(
                Locale.ROOT,
                "%.2f s, find %.2f s; %.2f–%.2f",
                seconds.value(),
                found.value(),
                ratios.least(),
                ratios.most());
        return Figure.of(what, ratios.value(), "", detail);
    }
}
