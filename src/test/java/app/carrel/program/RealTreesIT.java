package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FoundByFind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Scans of trees that nobody made for a test, against what `find` says.
@EnabledOnOs(OS.LINUX)
class RealTreesIT {
    private static final int ATTEMPTS = 5;

    @TempDir
    Path folder;

    static List<Path> realTrees() {
        return List.of(Path.of("/usr/share/doc"), Path.of(System.getProperty("java.home")), mavenRepository());
    }

    private static Path mavenRepository() {
        String told = System.getProperty("localRepository", System.getProperty("maven.repo.local", ""));
        return told.isEmpty() ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(told);
    }

    @ParameterizedTest
    @MethodSource("realTrees")
    void a_scan_counts_what_find_counts_and_a_second_one_finds_it_unchanged(Path tree) throws Exception {
        assumeTrue(Files.isDirectory(tree), tree + " is not there");
        // Others may be at work in these folders: a round in which something changed proves nothing.
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            BuiltProgram carrel = BuiltProgram.with(folder.resolve("data " + attempt));
            FoundByFind before = FoundByFind.in(tree);
            ScanAnswer first = scan(carrel, tree);
            ScanAnswer second = scan(carrel, tree);
            if (FoundByFind.in(tree).equals(before)) {
                assertThat(before.files()).isPositive();
                assertCounts(first, before, before.files(), 0, 0, 0, 0);
                assertCounts(second, before, 0, 0, 0, 0, before.files());
                assertCounts(scan(carrel, tree, "--quick"), before, 0, 0, 0, 0, before.files());
                return;
            }
        }
        assumeTrue(false, tree + " never stood still");
    }

    @Test
    void changes_in_between_are_each_counted_once() throws Exception {
        BuiltProgram carrel = BuiltProgram.with(folder.resolve("data"));
        Path tree = copy(Path.of(System.getProperty("java.home"), "legal"));
        long before = FoundByFind.in(tree).files();
        scan(carrel, tree);

        List<Path> plain = filesThatNoLinkPointsTo(tree);
        Files.writeString(plain.get(0).resolveSibling("new.txt"), "new");
        Path newCourse = Files.createDirectories(tree.resolve("new category/new course/section"));
        Files.writeString(newCourse.resolve("1 - new.mp4"), "new too");
        Files.writeString(plain.get(1), "written anew, and shorter than any licence");
        Files.setLastModifiedTime(plain.get(2), FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
        Files.delete(plain.get(3));

        FoundByFind after = FoundByFind.in(tree);
        assertThat(after.files()).isEqualTo(before + 1);
        assertCounts(scan(carrel, tree), after, 2, 2, 0, 1, before - 3);
        assertCounts(scan(carrel, tree), after, 0, 0, 0, 0, after.files());
    }

    @Test
    void what_is_renamed_and_moved_is_counted_as_moved_by_a_quick_scan_too() throws Exception {
        BuiltProgram carrel = BuiltProgram.with(folder.resolve("data"));
        Path tree = copy(Path.of(System.getProperty("java.home"), "legal"));
        FoundByFind before = FoundByFind.in(tree);
        scan(carrel, tree);

        // Renamed, so that the links that lead from and to its neighbours stay right.
        Path renamed = Files.move(tree.resolve("java.sql"), tree.resolve("java.sql, renamed"));
        long inFolder = FoundByFind.in(renamed).files();
        Path plain = filesThatNoLinkPointsTo(tree).getFirst();
        Files.move(plain, Files.createDirectories(tree.resolve("new")).resolve("renamed.md"));

        FoundByFind after = FoundByFind.in(tree);
        assertThat(after.files()).isEqualTo(before.files());
        assertCounts(scan(carrel, tree, "--quick"), after, 0, 0, inFolder + 1, 0, before.files() - inFolder - 1);
        assertCounts(scan(carrel, tree, "--quick"), after, 0, 0, 0, 0, after.files());
        assertCounts(scan(carrel, tree), after, 0, 0, 0, 0, after.files());
    }

    private static ScanAnswer scan(BuiltProgram carrel, Path tree, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("scan", tree.toString(), "--json"));
        arguments.addAll(List.of(options));
        BuiltProgram.Ended ended = carrel.run(arguments.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).as(ended.out()).isZero();
        return ended.json(ScanAnswer.class);
    }

    private static void assertCounts(
            ScanAnswer scan, FoundByFind found, long added, long updated, long moved, long missing, long unchanged) {
        assertThat(scan.success()).isTrue();
        assertThat(scan.message()).isEqualTo("Scan completed successfully");
        assertThat(List.of(
                        scan.categoriesFound(),
                        scan.coursesFound(),
                        scan.filesAdded(),
                        scan.filesUpdated(),
                        scan.filesMoved(),
                        scan.filesMissing(),
                        scan.filesWithheld(),
                        scan.filesUnchanged()))
                .isEqualTo(List.of(found.categories(), found.courses(), added, updated, moved, missing, 0L, unchanged));
    }

    private Path copy(Path source) throws IOException {
        Path target = folder.resolve("copy");
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Files.copy(
                        path,
                        target.resolve(source.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return target;
    }

    /// A link counts as a file with the size and time of what it points to, and would change along with it.
    private static List<Path> filesThatNoLinkPointsTo(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            List<Path> paths = all.toList();
            Set<Path> targets = paths.stream()
                    .filter(Files::isSymbolicLink)
                    .map(RealTreesIT::target)
                    .collect(Collectors.toSet());
            return paths.stream()
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !targets.contains(path.normalize()))
                    .sorted()
                    .toList();
        }
    }

    private static Path target(Path link) {
        try {
            return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        } catch (IOException e) {
            throw new AssertionError("A link cannot be read", e);
        }
    }
}
