package app.carrel.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What to measure and how large: the system properties `bench.…`.
///
/// @param files   in the large tree
/// @param runs    each figure is the median of so many
/// @param aborts  scans that are aborted to see how long that takes
/// @param folder  where trees and catalogues are made; emptied at the end
/// @param program the start script of the built program
/// @param report  the Markdown file to write
record BenchOptions(int files, int runs, int aborts, Path folder, Path program, Path report, Set<Part> parts) {
    /// The size that the report in `docs` is made with.
    static final int WHOLE = 1_000_000;

    enum Part {
        SCANS,
        OTHERS,
        SMALL,
        WINDOW,
        SEARCH,
        GROWTH,
        COMPACTION,
        HEARTBEAT
    }

    static BenchOptions ofSystemProperties() {
        int files = Integer.getInteger("bench.files", WHOLE);
        Set<Part> parts = parts(System.getProperty("bench.parts", ""));
        Path target = Path.of(System.getProperty("bench.target", "target"));
        boolean whole = files == WHOLE && parts.size() == Part.values().length;
        return new BenchOptions(
                files,
                Integer.getInteger("bench.runs", 5),
                Integer.getInteger("bench.aborts", 50),
                Path.of(System.getProperty(
                                "bench.folder", target.resolve("bench/files").toString()))
                        .toAbsolutePath(),
                target.resolve("carrel/bin/carrel").toAbsolutePath(),
                // Only a whole run may replace the figures that the project shows.
                whole ? Path.of("docs/performance.md") : target.resolve("bench/performance.md"),
                parts);
    }

    private static Set<Part> parts(String names) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .forEach(name -> parts.add(Part.valueOf(name.strip().toUpperCase(Locale.ROOT))));
        return parts.isEmpty() ? EnumSet.allOf(Part.class) : parts;
    }
}
