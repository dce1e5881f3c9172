package app.carrel.bench;

import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The trees that are scanned, each made when it is first asked for, and the folders of the catalogues.
///
/// Confined to the thread that measures.
final class Trees implements AutoCloseable {
    private final Path folder;
    private final Map<String, SampleTree> made = new HashMap<>();
    private int catalogues;

    Trees(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// A tree of so many files; another seed makes another one.
    SampleTree tree(int files, int seed) throws IOException {
        String name = files + "-" + seed;
        SampleTree known = made.get(name);
        if (known != null) {
            return known;
        }
        System.err.println("bench: make a tree of " + files + " files");
        SampleTree tree = SampleTree.make(folder.resolve("tree-" + name), files, seed);
        made.put(name, tree);
        // From here on the disk is not asked: what is measured is work, not waiting.
        AgainstFind.find(tree.root());
        return tree;
    }

    /// A data folder that nobody has used.
    Path newCatalogue() {
        return folder.resolve("data-" + ++catalogues);
    }

    /// Makes every hundredth file one byte longer and a second younger.
    ///
    /// @param round another one means other files
    static void changeOnePercent(List<Path> files, int round) throws IOException {
        for (int i = round % 100; i < files.size(); i += 100) {
            Path file = files.get(i);
            FileTime before = Files.getLastModifiedTime(file);
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(sparse.length() + 1);
            }
            Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plus(Duration.ofSeconds(1))));
        }
    }

    static List<Path> files(SampleTree tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree.root())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /// Takes everything away again.
    @Override
    public void close() throws IOException {
        Timed.run(List.of("rm", "-rf", folder.toString()));
    }
}
