package app.carrel.bench;

import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How the time of a scan grows with the number of files: the exponent `k` in `time ~ files^k`.
record GrowthFigures(BenchOptions options, Trees trees) {
    private record Point(int files, double first, double again) {}

    List<Figure> measure() throws IOException {
        List<Point> points = new ArrayList<>();
        for (int part : List.of(100, 30, 10, 3, 1)) {
            SampleTree tree = trees.tree(options.files() / part, part == 1 ? 1 : 2);
            Median first = new Median();
            Median again = new Median();
            for (int run = 1; run <= options.runs(); run++) {
                FreshProgram carrel = new FreshProgram(options.program(), trees.newCatalogue());
                // The scan's own account: starting up would make the small ones look slow.
                first.add(carrel.scan(tree.root()).ownSeconds());
                again.add(carrel.scan(tree.root()).ownSeconds());
            }
            points.add(new Point(tree.files(), first.value(), again.value()));
        }
        return List.of(
                figure("first scan", points, points.stream().map(Point::first).toList()),
                figure(
                        "unchanged rescan",
                        points,
                        points.stream().map(Point::again).toList()));
    }

    private static Figure figure(String what, List<Point> points, List<Double> seconds) {
        List<String> detail = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            detail.add(String.format(Locale.ROOT, "%,d: %.2f s", points.get(i).files(), seconds.get(i)));
        }
        double exponent =
                exponent(points.stream().map(point -> (double) point.files()).toList(), seconds);
        return Figure.of("growth with the number of files, exponent, " + what, exponent, "", String.join("; ", detail))
                .bound(1.1, 1.0);
    }

    /// Least squares of a straight line through the logarithms.
    static double exponent(List<Double> files, List<Double> seconds) {
        int n = files.size();
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumXY = 0;
        for (int i = 0; i < n; i++) {
            double x = Math.log(files.get(i));
            double y = Math.log(seconds.get(i));
            sumX += x;
            sumY += y;
            sumXX += x * x;
            sumXY += x * y;
        }
        return (n * sumXY - sumX * sumY) / (n * sumXX - sumX * sumX);
    }
}
