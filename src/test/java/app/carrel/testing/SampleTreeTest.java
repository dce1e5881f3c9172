package app.carrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTreeTest {
    @TempDir
    Path folder;

    @Test
    void it_holds_what_it_says() throws IOException {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 2_000, 7);

        assertThat(listing(tree.root()).filter(line -> line.startsWith("f"))).hasSize(2_000);
        assertThat(tree.files()).isEqualTo(2_000);
        assertThat(listing(tree.root()).filter(line -> line.startsWith("d"))).hasSize(tree.folders());
        try (Stream<Path> categories = Files.list(tree.root())) {
            assertThat(categories).hasSize(tree.categories());
        }
    }

    @Test
    void the_same_seed_makes_the_same_tree_and_another_one_another() throws IOException {
        List<String> first =
                listing(SampleTree.make(folder.resolve("1"), 500, 7).root()).toList();
        List<String> again =
                listing(SampleTree.make(folder.resolve("2"), 500, 7).root()).toList();
        List<String> other =
                listing(SampleTree.make(folder.resolve("3"), 500, 8).root()).toList();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    private static Stream<String> listing(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root)).map(path -> describe(root, path)).sorted().toList().stream();
        }
    }

    private static String describe(Path root, Path path) {
        try {
            return Files.isDirectory(path)
                    ? "d " + root.relativize(path)
                    : "f " + root.relativize(path) + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new AssertionError("A file of the tree cannot be looked at", e);
        }
    }
}
