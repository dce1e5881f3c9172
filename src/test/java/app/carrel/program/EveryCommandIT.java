package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.Json;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every row of the command line, by the built program: with the catalogue to itself, and through a running server. Who
/// calls cannot tell the difference.
class EveryCommandIT {
    private static final int FILES = 60;

    enum Way {
        ALONE,
        THROUGH_A_SERVER
    }

    @TempDir
    Path folder;

    private BuiltProgram carrel;
    private Path root;
    private List<AutoCloseable> open = List.of();

    @BeforeEach
    void makeATree() throws IOException {
        carrel = BuiltProgram.with(folder.resolve("data"));
        root = SampleTree.make(folder.resolve("tree"), FILES, 3).root();
    }

    @AfterEach
    void endTheServer() throws Exception {
        for (AutoCloseable server : open) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void scans_and_asks(Way way) throws Exception {
        begin(way);
        assertThat(json("scan", root.toString())).containsEntry("success", true).containsEntry("files_added", FILES);
        assertThat(json("scan", root.toString(), "--quick")).containsEntry("files_unchanged", FILES);
        assertThat(json("scan", "--all", "--heartbeat-timeout", "60")).isNotEmpty();
        assertThat(json("status")).containsEntry("is_scanning", false).containsEntry("status", "idle");
        assertThat(json("tasks")).containsKey("tasks");
        assertThat(json("tasks", "scan_1")).containsEntry("status", "completed");
        assertThat(list(json("history", "--limit", "2"), "scans")).hasSize(2);
        assertThat(list(json("problems", "1"), "problems")).isEmpty();
        assertThat(list(json("search", "mp4", "--limit", "3"), "results")).hasSizeBetween(1, 3);
        assertThat(list(json("search", "no such name"), "results")).isEmpty();
        assertThat(json("sql", "SELECT COUNT(*) AS materials FROM material").toString())
                .contains(Integer.toString(FILES));
        assertThat(good("token").out().strip()).hasSize(43);
        good("repair");
        assertThat(bad(1, "abort", "--json").out()).contains("No scan in progress");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void looks_after_roots_and_copies(Way way) throws Exception {
        begin(way);
        good("scan", root.toString());
        Path moved = Files.move(root, folder.resolve("moved"));
        good("roots", "move", root.toString(), moved.toString());
        assertThat(json("scan", moved.toString())).containsEntry("files_unchanged", FILES);
        good("roots", "add", Files.createDirectory(folder.resolve("second")).toString());
        assertThat(list(json("roots"), "roots")).hasSize(2);

        good("export", folder.resolve("all.csv").toString());
        good("export", folder.resolve("all.json").toString());
        assertThat(Files.readAllLines(folder.resolve("all.csv"))).hasSize(FILES + 1);
        assertThat((List<?>) Json.read(Files.readString(folder.resolve("all.json")), List.class))
                .hasSize(FILES);

        Path backup = folder.resolve("copy.zip");
        good("backup", backup.toString());
        assertThat(good("backup").out())
                .contains(carrel.dataFolder().resolve("backups").toString());
        assertThat(bad(1, "roots", "remove", moved.toString()).err()).contains("Nothing was forgotten", "--yes");
        assertThat(object(bad(1, "roots", "remove", moved.toString(), "--json")))
                .containsEntry("error_code", "not_agreed");
        assertThat(list(json("roots"), "roots")).as("without a terminal").hasSize(2);
        good("roots", "remove", moved.toString(), "--yes");
        assertThat(list(json("roots"), "roots")).hasSize(1);
        good("restore", backup.toString());
        assertThat(list(json("roots"), "roots")).hasSize(2);
        good("doctor", folder.resolve("report.zip").toString());
        assertThat(folder.resolve("report.zip")).isNotEmptyFile();
    }

    @Test
    void hands_a_scan_to_a_server_and_needs_one_for_that() throws Exception {
        assertThat(bad(1, "scan", root.toString(), "--background").err()).isNotBlank();
        begin(Way.THROUGH_A_SERVER);
        assertThat(json("scan", root.toString(), "--background"))
                .containsEntry("is_background", true)
                .containsEntry("task_id", "scan_1");
        bad(1, "serve", "--port", "0");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void refuses_what_cannot_be_done_with_code_1(Way way) throws Exception {
        begin(way);
        String missing = folder.resolve("missing").toString();
        Path file = Files.writeString(folder.resolve("file"), "where a folder should be");
        for (String[] words : new String[][] {
            {"scan", missing},
            {"problems", "77"},
            {"tasks", "scan_77"},
            {"roots", "move", missing, root.toString()},
            {"roots", "remove", missing, "--yes"},
            {"roots", "add", missing},
            {"roots", "add", file.toString()},
            {"sql", "DELETE FROM material"},
            {"sql", "SELECT * FROM no_such_table"},
            {"restore", missing + ".zip"},
            {"restore", file.toString()},
            {"export", missing + "/all.csv"},
            {"backup", file + "/copy.zip"},
        }) {
            Ended refused = bad(1, words);
            assertThat(refused.out()).as("%s", List.of(words)).isEmpty();
            assertThat(refused.err()).as("%s", List.of(words)).isNotBlank().doesNotContain("Exception", "\tat ");
        }
        for (String[] words :
                new String[][] {{"scan", missing}, {"problems", "77"}, {"tasks", "scan_77"}, {"sql", "DROP"}}) {
            Ended refused = bad(1, jsonOf(words));
            assertThat(refused.err()).as("%s", List.of(words)).isEmpty();
            assertThat(object(refused)).containsEntry("success", false).containsKey("message");
        }
    }

    @Test
    void refuses_what_cannot_be_meant_with_code_2() throws Exception {
        for (String[] words : new String[][] {
            {"scna", root.toString()},
            {"scan"},
            {"scan", root.toString(), "--all"},
            {"scan", root.toString(), "--heartbeat-timeout", "0"},
            {"scan", root.toString(), "--no-such-option"},
            {"history", "--limit", "-5"},
            {"history", "--limit", "many"},
            {"search"},
            {"search", "a", "--limit", "0"},
            {"problems", "many"},
            {"export", folder.resolve("all.txt").toString()},
            {"roots", "move", root.toString()},
            {"roots", "add"},
            {"roots", "remove"},
            {"restore"},
            {"export"},
            {"tasks", "one", "two"},
            {"serve", "--port", "70000"},
            {"serve", "--shutdown-timeout", "0"},
            {"sql"},
        }) {
            Ended refused = bad(2, words);
            assertThat(refused.out()).as("%s", List.of(words)).isEmpty();
            assertThat(refused.err()).as("%s", List.of(words)).isNotBlank().doesNotContain("Exception", "\tat ");
        }
        assertThat(bad(2, "scna").err()).contains("scan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scan",
                "status",
                "abort",
                "tasks",
                "history",
                "problems",
                "search",
                "roots",
                "export",
                "backup",
                "restore",
                "repair",
                "sql",
                "doctor",
                "serve",
                "token"
            })
    void shows_an_example_in_its_help(String command) throws Exception {
        assertThat(good(command, "--help").out()).contains("carrel " + command).containsIgnoringCase("example");
    }

    private void begin(Way way) throws IOException {
        if (way == Way.THROUGH_A_SERVER) {
            open = List.of(ServedCarrel.start(carrel));
        }
    }

    private Map<String, Object> json(String... words) throws Exception {
        Ended ended = good(jsonOf(words));
        assertThat(ended.err()).isEmpty();
        return object(ended);
    }

    private static Map<String, Object> object(Ended ended) {
        Map<?, ?> read = Json.read(ended.out(), Map.class);
        Map<String, Object> answer = new HashMap<>();
        read.forEach((key, value) -> answer.put(String.valueOf(key), value));
        return answer;
    }

    private static List<?> list(Map<String, Object> answer, String key) {
        assertThat(answer).containsKey(key);
        return (List<?>) Objects.requireNonNull(answer.get(key));
    }

    private static String[] jsonOf(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = "--json";
        return all;
    }

    private Ended good(String... words) throws Exception {
        return bad(0, words);
    }

    private Ended bad(int code, String... words) throws Exception {
        Ended ended = carrel.run(words);
        assertThat(ended.code())
                .as("%s: %s%s", List.of(words), ended.out(), ended.err())
                .isEqualTo(code);
        return ended;
    }
}
