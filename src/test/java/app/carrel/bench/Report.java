package app.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The report as Markdown. What people wrote below its figures stays when they are replaced.
///
/// Confined to the thread that measures.
final class Report {
    /// From here on it belongs to people.
    private static final String EXPLAINED = "## What bounds it";

    private static final String TABLE_HEAD = "| | measured | must | aim | | from |\n|---|---|---|---|---|---|\n";

    private final BenchOptions options;
    private final String machine;
    private final Map<String, List<Figure>> chapters = new LinkedHashMap<>();

    Report(BenchOptions options, String machine) {
        this.options = options;
        this.machine = machine;
    }

    void add(String chapter, List<Figure> figures) {
        chapters.put(chapter, figures);
        figures.forEach(figure -> System.err.println("bench: " + figure.row()));
    }

    void write() throws IOException {
        Files.createDirectories(options.report().toAbsolutePath().getParent());
        Files.writeString(options.report(), text() + explanations(options.report()));
        System.err.println("bench: the report is in " + options.report());
    }

    private String text() {
        StringBuilder text = new StringBuilder("# Performance\n\n")
                .append("Measured by `./mvnw verify -Pbench` on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(": ")
                .append(machine)
                .append("\n\nMedians of ")
                .append(options.runs())
                .append(" runs over trees of sparse files (")
                .append(String.format("%,d", options.files()))
                .append(" where nothing else is said) in a warm page cache. A number without a unit is a ratio to"
                        + " `find ROOT -printf '%p\\t%s\\t%T@\\n'`, run just before each measurement; its least and greatest"
                        + " value stand at the end.\n");
        chapters.forEach((chapter, figures) -> {
            text.append("\n## ").append(chapter).append("\n").append(TABLE_HEAD);
            figures.forEach(figure -> text.append(figure.row()).append("\n"));
        });
        return text.toString();
    }

    private static String explanations(Path report) throws IOException {
        String before = Files.exists(report) ? Files.readString(report) : "";
        int at = before.indexOf(EXPLAINED);
        return at < 0 ? "" : "\n" + before.substring(at);
    }
}
