package app.carrel.bench;

import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a person would put in Carrel's place, over the same tree in the same run.
record OtherTools(BenchOptions options, Trees trees) {
    /// @param script for `sh`; `$1` is the tree, `$2` a file that may be written
    private record Tool(String name, String command, String script) {}

    private static final List<Tool> TOOLS = List.of(
            new Tool("`fd` (names only)", "fd", "fd --unrestricted . \"$1\""),
            new Tool("`fdfind` (names only)", "fdfind", "fdfind --unrestricted . \"$1\""),
            new Tool(
                    "`updatedb` (names only)",
                    "updatedb",
                    "updatedb --require-visibility no --prunepaths= --prunefs= --database-root \"$1\" --output \"$2\""),
            new Tool("`find` into `sqlite3 .import`, two indexes", "sqlite3", """
                    find "$1" -printf '%p\\t%s\\t%T@\\n' | sqlite3 "$2" 'CREATE TABLE file(path, size, modified)' \
                        '.mode tabs' '.import /dev/stdin file' 'CREATE INDEX by_path ON file(path)' \
                        'CREATE INDEX by_size ON file(size)'"""));

    List<Figure> measure() throws IOException {
        SampleTree tree = trees.tree(options.files(), 1);
        List<Figure> figures = new ArrayList<>();
        List<Tool> there = TOOLS.stream().filter(OtherTools::isInstalled).toList();
        List<AgainstFind> times = there.stream().map(_ -> new AgainstFind()).toList();
        for (int run = 1; run <= options.runs(); run++) {
            for (int i = 0; i < there.size(); i++) {
                double find = AgainstFind.find(tree.root());
                times.get(i).add(seconds(there.get(i), tree.root()), find);
            }
        }
        for (int i = 0; i < there.size(); i++) {
            figures.add(times.get(i).figure(there.get(i).name()));
        }
        TOOLS.stream()
                .filter(tool -> !there.contains(tool) && !tool.command().equals("fd"))
                .forEach(tool -> figures.add(Figure.unmeasured(tool.name(), "not installed")));
        return figures;
    }

    private double seconds(Tool tool, Path tree) throws IOException {
        Path output = trees.newCatalogue();
        double seconds = Timed.run(List.of("sh", "-c", tool.script(), "sh", tree.toString(), output.toString()))
                .seconds();
        Files.deleteIfExists(output);
        return seconds;
    }

    private static boolean isInstalled(Tool tool) {
        return Stream.of("/usr/bin", "/usr/sbin", "/usr/local/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool.command())));
    }
}
