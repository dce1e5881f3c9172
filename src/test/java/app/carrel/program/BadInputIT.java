package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.RootsView;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever cannot be done gets one clear sentence and the exit code of the contract, and nothing is lost.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes folders unreadable by POSIX permissions")
class BadInputIT {
    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @Test
    void a_folder_that_is_missing_is_named() throws Exception {
        Path missing = folder.resolve("missing");

        assertThat(oneSentence(carrel.run("scan", missing.toString()), 1)).contains(missing.toString());
        assertThat(history()).isEmpty();
    }

    @Test
    void a_folder_that_is_missing_is_named_in_json() throws Exception {
        Ended ended = carrel.run("scan", folder.resolve("missing").toString(), "--json");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.json(ErrorView.class).success()).isFalse();
        assertThat(ended.json(ErrorView.class).errorCode()).isEqualTo("folder_missing");
    }

    @Test
    void a_file_is_no_folder() throws Exception {
        Path file = Files.writeString(folder.resolve("file.txt"), "text");

        assertThat(oneSentence(carrel.run("scan", file.toString()), 1)).contains(file.toString());
        assertThat(history()).isEmpty();
    }

    @Test
    void a_folder_that_must_not_be_read_is_named() throws Exception {
        open(folder);
        Path hidden = Files.createDirectory(folder.resolve("hidden"));
        open(Files.createDirectory(folder.resolve("open")));
        Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("---------"));
        BuiltProgram ordinary = BuiltProgram.with(folder.resolve("open/data")).asOrdinaryUser();

        assertThat(oneSentence(ordinary.run("scan", hidden.toString()), 1)).contains(hidden.toString());
    }

    @Test
    void an_empty_folder_is_scanned_and_holds_nothing() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        Ended ended = carrel.run("scan", empty.toString(), "--json");

        assertThat(ended.code()).isZero();
        ScanAnswer answer = ended.json(ScanAnswer.class);
        assertThat(answer.success()).isTrue();
        assertThat(answer.categoriesFound() + answer.coursesFound() + answer.filesAdded())
                .isZero();
        assertThat(carrel.run("scan", empty.toString()).err().lines())
                .endsWith("No files were found in " + empty + ": is it the right folder?");
    }

    @Test
    void a_known_root_that_is_empty_or_gone_fails_and_keeps_its_materials() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 100, 1);
        carrel.run("scan", tree.root().toString());
        Path away = Files.move(tree.root(), folder.resolve("away"));

        oneSentence(carrel.run("scan", tree.root().toString()), 1);
        Files.createDirectory(tree.root());
        oneSentence(carrel.run("scan", tree.root().toString(), "--accept-missing"), 1);

        assertThat(history()).extracting(ScanView::status).containsExactly("failed", "failed", "completed");
        RootView root =
                carrel.run("roots", "--json").json(RootsView.class).roots().getFirst();
        assertThat(List.of(root.materials(), root.missing())).isEqualTo(List.of(100L, 0L));

        Files.delete(tree.root());
        Files.move(away, tree.root());
        assertThat(carrel.run("scan", tree.root().toString(), "--json")
                        .json(ScanAnswer.class)
                        .filesUnchanged())
                .isEqualTo(100);
    }

    @Test
    void a_folder_that_holds_a_known_root_is_refused() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("above/tree"), 10, 1);
        carrel.run("scan", tree.root().toString());

        oneSentence(carrel.run("scan", folder.resolve("above").toString()), 1);
        assertThat(history()).hasSize(1);
    }

    @Test
    void another_systems_path_is_refused() throws Exception {
        assertThat(oneSentence(carrel.run("scan", "C:\\Books"), 1)).contains("C:\\Books");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "scan /tmp --all", "scna /tmp", "history --limit -5", "problems x", "--nonsense"})
    void wrong_use_opens_nothing(String line) throws Exception {
        oneSentence(carrel.run(line.split(" ")), 2);

        assertThat(carrel.dataFolder()).doesNotExist();
    }

    @Test
    void a_data_folder_that_is_a_file_is_named() throws Exception {
        Files.writeString(carrel.dataFolder(), "text");

        assertThat(oneSentence(carrel.run("status"), 1))
                .contains(carrel.dataFolder().toString());
        assertThat(carrel.dataFolder()).hasContent("text");
    }

    @Test
    void a_data_folder_that_must_not_be_written_is_named() throws Exception {
        open(folder);
        Path data = Files.createDirectory(folder.resolve("read-only"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(oneSentence(BuiltProgram.with(data).asOrdinaryUser().run("status"), 1))
                .contains(data.toString());
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_damaged_database_is_not_opened_as_if_it_were_empty() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 100, 1);
        carrel.run("scan", tree.root().toString());
        Path database = carrel.dataFolder().resolve("catalog.mv.db");
        Files.write(database, new byte[10_000]);

        oneSentence(carrel.run("scan", tree.root().toString()), 1);
        oneSentence(carrel.run("history"), 1);
    }

    @Test
    void a_second_scan_at_once_is_told_who_scans_and_since_when() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 100_000, 1);
        try (OtherProcess first = carrel.startScan(tree.root(), 10)) {
            // It holds the lock for as long as the test likes, however fast this machine is.
            first.signal("STOP");

            assertThat(oneSentence(carrel.run("scan", tree.root().toString()), 3))
                    .startsWith("Scan already in progress")
                    .contains(Long.toString(first.pid()));
            Ended json = carrel.run("scan", tree.root().toString(), "--json");
            assertThat(json.code()).isEqualTo(3);
            assertThat(json.json(BusyView.class).message()).isEqualTo("Scan already in progress");
            assertThat(json.json(BusyView.class).lockedAt()).isNotNull();
            assertThat(oneSentence(carrel.run("status"), 1)).contains(Long.toString(first.pid()));

            first.signal("CONT");
            assertThat(first.awaitExit(Duration.ofMinutes(2))).isZero();
        }
        assertThat(history()).extracting(ScanView::status).containsExactly("completed");
    }

    @Test
    void a_window_where_there_is_no_display_is_refused() throws Exception {
        List<String> blind = List.of("/usr/bin/env", "--unset=DISPLAY", "--unset=WAYLAND_DISPLAY");

        Ended ended = new BuiltProgram(carrel.program(), carrel.dataFolder(), blind).run();

        assertThat(oneSentence(ended, 1)).contains("no display", "commands work without one");
        assertThat(history()).isEmpty();
    }

    @Test
    void help_and_version_need_no_data_folder() throws Exception {
        for (String option : new String[] {"--help", "--version"}) {
            Ended ended = carrel.run(option);

            assertThat(ended.code()).isZero();
            assertThat(ended.out()).contains("arrel");
            assertThat(ended.err()).isEmpty();
        }
        assertThat(carrel.dataFolder()).doesNotExist();
    }

    private List<ScanView> history() throws IOException, InterruptedException {
        return carrel.run("history", "--json").json(ScansView.class).scans();
    }

    private static String oneSentence(Ended ended, int code) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        // A scan that was accepted says what it scans, and perhaps how far it got, before it says why it failed.
        List<String> lines = ended.err()
                .lines()
                .filter(line -> !line.matches("Scanning .*| *[0-9]+ %.*"))
                .toList();
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst()).doesNotContain("Exception", "\tat ").hasSizeGreaterThan(20);
        return lines.getFirst();
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
