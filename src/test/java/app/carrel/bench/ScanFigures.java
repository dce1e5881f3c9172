package app.carrel.bench;

import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Scans of the built program on the command line, each in a process of its own.
record ScanFigures(BenchOptions options, Trees trees) {
    /// The large tree: every kind of scan, memory, and the size of the catalogue.
    List<Figure> large() throws IOException {
        SampleTree tree = trees.tree(options.files(), 1);
        List<Path> files = Trees.files(tree);
        AgainstFind first = new AgainstFind();
        AgainstFind unchanged = new AgainstFind();
        AgainstFind quick = new AgainstFind();
        AgainstFind changed = new AgainstFind();
        Median memory = new Median();
        Median bytes = new Median();
        List<String> refused = new ArrayList<>();
        for (int run = 1; run <= options.runs(); run++) {
            FreshProgram carrel = program();
            memory.add(time(carrel, tree, first));
            bytes.add((double) carrel.catalogueBytes() / tree.files());
            time(carrel, tree, unchanged);
            try {
                time(carrel, tree, quick, "--quick");
            } catch (Timed.Failed e) {
                refused.add(e.getMessage());
            }
            Trees.changeOnePercent(files, run);
            time(carrel, tree, changed);
        }
        return List.of(
                first.figure("first scan").bound(2.8, 2.0),
                unchanged.figure("unchanged rescan, every file stat'ed").bound(1.3, 0.85),
                (refused.isEmpty()
                                ? quick.figure("quick rescan")
                                : Figure.unmeasured("quick rescan", refused.getFirst()))
                        .bound(0.8, 0.3),
                changed.figure("rescan with 1 % of the files changed").bound(2.5, 1.3),
                Figure.of(
                                "resident memory, first scan",
                                memory.value(),
                                "MB",
                                "most: " + Math.round(memory.most()) + " MB")
                        .bound(350, 250),
                Figure.of("database, per file, after the first scan", bytes.value(), "bytes", "")
                        .bound(95, 65));
    }

    /// A tree a tenth as large, where starting up counts.
    List<Figure> small() throws IOException {
        SampleTree tree = trees.tree(options.files() / 10, 2);
        AgainstFind first = new AgainstFind();
        AgainstFind unchanged = new AgainstFind();
        for (int run = 1; run <= options.runs(); run++) {
            FreshProgram carrel = program();
            time(carrel, tree, first);
            time(carrel, tree, unchanged);
        }
        return List.of(
                first.figure(tree.files() + " files: first scan").bound(7, 4),
                unchanged.figure(tree.files() + " files: unchanged rescan").bound(5, 2.5));
    }

    private FreshProgram program() {
        return new FreshProgram(options.program(), trees.newCatalogue());
    }

    /// @return megabytes resident
    private static double time(FreshProgram carrel, SampleTree tree, AgainstFind against, String... options)
            throws IOException {
        double find = AgainstFind.find(tree.root());
        Timed scan = carrel.scan(tree.root(), options).process();
        against.add(scan.seconds(), find);
        return scan.megabytes();
    }
}
