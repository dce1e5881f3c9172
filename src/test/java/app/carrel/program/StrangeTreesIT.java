package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.Json;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.SearchView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.SampleTree;
import app.carrel.testing.StrangeNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The built program over names and trees that break other programs, in a locale that can write none of
/// these names, with the 256 MB of memory that its commands give themselves.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a name cannot be any bytes")
class StrangeTreesIT {
    private static final int FILES = Integer.getInteger("carrel.files", 1_000_000);

    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeEach
    void speakNoLanguage() {
        BuiltProgram program = BuiltProgram.with(folder.resolve("data"));
        List<String> plain = List.of("/usr/bin/env", "LC_ALL=C", "LANG=C");
        carrel = new BuiltProgram(program.program(), program.dataFolder(), plain);
    }

    @Test
    void every_name_is_catalogued_searched_exported_and_opens_its_own_file() throws Exception {
        Path course = Files.createDirectories(folder.resolve("tree/Odd/Course"));
        StrangeNames.write(course);
        int all = StrangeNames.ALL.size();

        assertThat(scan(folder.resolve("tree")).filesAdded()).isEqualTo(all);
        ScanAnswer again = scan(folder.resolve("tree"));
        assertThat(List.of(again.filesUnchanged(), again.problems())).containsExactly((long) all, 0L);

        SearchView found = good("search", "odd", "--limit", "1000", "--json").json(SearchView.class);
        assertThat(found.total()).isEqualTo(all);
        assertThat(good("search", "odd", "--limit", "1000").out().lines())
                .as("a line each, whatever is in a name")
                .hasSize(1 + all);
        Path export = folder.resolve("export.json");
        good("export", export.toString());
        assertThat(StrangeNames.texts(Arrays.stream(Json.read(Files.readString(export), Exported[].class))
                        .map(material -> Path.of(URI.create(material.uri())))))
                .containsExactlyInAnyOrderElementsOf(StrangeNames.ALL);
    }

    @Test
    @Tag("slow")
    void what_the_kernel_shows_of_all_processes_ends() throws Exception {
        assertThat(scan(Path.of("/proc")).filesAdded()).isPositive();
    }

    @Test
    @Tag("slow")
    void a_million_files_are_scanned_again_and_searched() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), FILES, 1);

        assertThat(scan(tree.root()).filesAdded()).isEqualTo(FILES);
        assertThat(scan(tree.root()).filesUnchanged()).isEqualTo(FILES);
        assertThat(good("search", "uber sql", "--json").json(SearchView.class).total())
                .isPositive();
    }

    /// What of an exported material leads to its file.
    private record Exported(String uri) {}

    private ScanAnswer scan(Path root) throws IOException, InterruptedException {
        return good("scan", root.toString(), "--json").json(ScanAnswer.class);
    }

    private Ended good(String... arguments) throws IOException, InterruptedException {
        Ended ended = carrel.run(arguments);
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended;
    }
}
