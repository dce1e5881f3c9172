package app.carrel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The costs of the engine, measured by JMH with the Java options of the program.
record EngineFigures(BenchOptions options) {
    private record Line(String what, String unit, double nanosInUnit, double must, double aim) {}

    private static final Map<String, Line> LINES = Map.of(
            "beat", new Line("one heartbeat with its path", "ns", 1, 5, 0.5),
            "check", new Line("one check of the monitor over a scan, which judges it", "ms", 1e6, 1, 1),
            "renewLease", new Line("renewing the lease in the database", "ms", 1e6, Double.NaN, Double.NaN));

    List<Figure> measure() throws RunnerException {
        var jmh = new OptionsBuilder()
                .include(HeartbeatBenchmark.class.getName())
                .forks(1)
                .jvmArgs(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "--sun-misc-unsafe-memory-access=allow")
                .warmupIterations(options.runs())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(options.runs())
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.NANOSECONDS)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        List<Figure> figures = new ArrayList<>();
        for (RunResult run : new Runner(jmh).run()) {
            figures.addAll(figures(run));
        }
        return figures;
    }

    private static List<Figure> figures(RunResult run) {
        Line line = LINES.get(run.getPrimaryResult().getLabel());
        if (line == null) {
            throw new IllegalStateException(
                    "Nobody knows what " + run.getPrimaryResult().getLabel() + " measures");
        }
        Result<?> time = run.getPrimaryResult();
        String error = String.format(Locale.ROOT, "± %.3g %s", time.getScoreError() / line.nanosInUnit(), line.unit());
        Figure spent = Figure.of(line.what(), time.getScore() / line.nanosInUnit(), line.unit(), error);
        if (Double.isNaN(line.must())) {
            return List.of(spent);
        }
        spent = spent.bound(line.must(), line.aim());
        if (!line.unit().equals("ns")) {
            return List.of(spent);
        }
        double bytes = run.getSecondaryResults().keySet().stream()
                .filter(label -> label.endsWith("gc.alloc.rate.norm"))
                .mapToDouble(label -> Objects.requireNonNull(
                                run.getSecondaryResults().get(label))
                        .getScore())
                .findFirst()
                .orElse(Double.NaN);
        // The profiler itself allocates a little, which shows as thousandths of a byte.
        return List.of(
                spent,
                Figure.of(line.what() + ": allocation", Math.rint(bytes), "bytes", "")
                        .bound(0, 0));
    }
}
