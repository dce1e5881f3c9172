package app.carrel.bench;

import app.carrel.bench.BenchOptions.Part;
import java.util.ArrayList;
import java.util.List;

/// Measures what [BenchOptions] says and writes the report.
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        BenchOptions options = BenchOptions.ofSystemProperties();
        try (Trees trees = new Trees(options.folder())) {
            Report report = new Report(options, Machine.facts(options.folder()));
            for (Part part : options.parts()) {
                switch (part) {
                    case SCANS ->
                        report.add(
                                "Scans on the command line, a fresh process each",
                                new ScanFigures(options, trees).large());
                    case OTHERS ->
                        report.add("What a person would use instead", new OtherTools(options, trees).measure());
                    case SMALL -> report.add("A tenth of the files", new ScanFigures(options, trees).small());
                    case WINDOW -> {
                        List<Figure> figures = new ArrayList<>(new WindowFigures(options, trees).measure());
                        figures.addAll(new ProgressFigures(options, trees).measure());
                        report.add("In the open window", figures);
                    }
                    case SEARCH -> report.add("Search as one types", new SearchFigures(options, trees).measure());
                    case GROWTH -> report.add("Growth", new GrowthFigures(options, trees).measure());
                    case COMPACTION -> report.add("The database file", new CompactionFigures(options, trees).measure());
                    case HEARTBEAT -> report.add("The engine", new EngineFigures(options).measure());
                }
            }
            report.write();
        }
    }
}
