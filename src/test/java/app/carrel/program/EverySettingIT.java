package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.settings.Settings;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every setting by what it does in the built program, where the file is edited while that runs. The record [Settings]
/// says which there are; a test begins with the name of its setting.
class EverySettingIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Map<String, String> BAD = new TreeMap<>(Map.ofEntries(
            Map.entry("heartbeat_timeout_seconds", "86401"),
            Map.entry("monitor_interval_seconds", "120"),
            Map.entry("shutdown_timeout_seconds", "0"),
            Map.entry("scan_threads", "33"),
            Map.entry("exclude", "[\"{open\"]"),
            Map.entry("include_hidden", "\"yes\""),
            Map.entry("missing_guard_percent", "101"),
            Map.entry("theme", "\"green\""),
            Map.entry("language", "\"no language\""),
            Map.entry("api_enabled", "1"),
            Map.entry("api_port", "65536"),
            Map.entry("database_url", "\"jdbc:postgresql://localhost/carrel\""),
            Map.entry("backup_daily", "\"true\""),
            Map.entry("backup_keep", "0")));

    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @Test
    void every_setting_has_a_test_and_a_bad_value() {
        List<String> tests = Stream.of(
                        EverySettingIT.class,
                        EverySettingOfHungScansIT.class,
                        EverySettingOfBackupsIT.class,
                        EverySettingOfTheWindowIT.class)
                .flatMap(tested -> Stream.of(tested.getDeclaredMethods()))
                .map(Method::getName)
                .toList();
        for (RecordComponent setting : Settings.class.getRecordComponents()) {
            String key = setting.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            assertThat(BAD).containsKey(key);
            assertThat(tests).as(key).anyMatch(test -> test.startsWith(key));
        }
    }

    @Test
    void a_bad_value_is_named_and_kept_aside_and_what_usually_holds_is_used() throws Exception {
        Path file = Files.createDirectories(carrel.dataFolder()).resolve("settings.json");
        for (Map.Entry<String, String> bad : BAD.entrySet()) {
            String text = "{\"" + bad.getKey() + "\": " + bad.getValue() + ", \"of_tomorrow\": [1.50]}";
            Files.writeString(file, text);

            Ended ended = carrel.run("sql", "SELECT 1");

            assertThat(ended.code()).isZero();
            assertThat(ended.err()).hasLineCount(1).contains(bad.getKey(), "settings.json.bad");
            assertThat(carrel.dataFolder().resolve("settings.json.bad")).hasContent(text);
            assertThat(file)
                    .content()
                    .doesNotContain("\"" + bad.getKey() + "\" : " + bad.getValue() + ",")
                    .contains("\"of_tomorrow\"", "1.50");
            assertThat(carrel.run("sql", "SELECT 1").err())
                    .as("it is told once")
                    .isEmpty();
        }
    }

    @Test
    void a_bad_value_is_told_by_a_running_server_too() throws Exception {
        try (EditedServer server = EditedServer.start(carrel, "")) {
            server.edit("\"backup_keep\": 1001");

            await().atMost(LIMIT).until(() -> server.process().err().contains("backup_keep is 1001"));
            assertThat(carrel.dataFolder().resolve("settings.json.bad"))
                    .content()
                    .contains("1001");
        }
    }

    @Test
    void exclude_passes_over_names_and_paths() throws Exception {
        Path root = folder.resolve("root");
        Files.createDirectories(root.resolve("A/B"));
        Files.writeString(root.resolve("A/B/1.mp4"), "x");
        Files.writeString(root.resolve("A/B/2.tmp"), "x");
        try (EditedServer server = EditedServer.start(carrel, "")) {
            assertThat(scan(root).filesAdded()).isEqualTo(2);
            server.edit("\"exclude\": [\"*.tmp\"]");
            assertThat(scan(root).filesUnchanged()).isEqualTo(1);
            server.edit("\"exclude\": [\"A/**\"]");
            assertThat(scan(root).filesUnchanged()).isZero();
        }
    }

    @Test
    void include_hidden_makes_hidden_files_materials() throws Exception {
        Path root = folder.resolve("root");
        Files.createDirectories(root.resolve("A/B"));
        Files.writeString(root.resolve("A/B/.hidden.mp4"), "x");
        try (EditedServer server = EditedServer.start(carrel, "")) {
            assertThat(scan(root).filesAdded()).isZero();
            server.edit("\"include_hidden\": true");
            assertThat(scan(root).filesAdded()).isEqualTo(1);
        }
    }

    @Test
    void missing_guard_percent_decides_what_is_withheld() throws Exception {
        Path course = Files.createDirectories(folder.resolve("root/A/B"));
        for (int i = 0; i < 100; i++) {
            Files.writeString(course.resolve(i + ".mp4"), Integer.toString(i));
        }
        Path root = folder.resolve("root");
        try (EditedServer server = EditedServer.start(carrel, "")) {
            scan(root);
            for (int i = 0; i < 60; i++) {
                Files.delete(course.resolve(i + ".mp4"));
            }
            assertThat(scan(root).filesWithheld()).isEqualTo(60);
            server.edit("\"missing_guard_percent\": 60");
            assertThat(scan(root).filesMissing()).isEqualTo(60);
        }
    }

    @Test
    void api_enabled_lets_in_other_programs_than_our_own_commands() throws Exception {
        try (EditedServer server = EditedServer.start(carrel, "")) {
            assertThat(server.ask("/api/roots").status()).isEqualTo(200);
            server.edit("\"api_enabled\": false");
            assertThat(server.ask("/api/roots").status()).isEqualTo(403);
            assertThat(server.ask("/api/roots").body()).contains("\"error_code\":\"api_disabled\"");
            assertThat(carrel.run("roots", "--json").code()).isZero();
            server.edit("\"api_enabled\": true");
            assertThat(server.ask("/api/roots").status()).isEqualTo(200);
        }
    }

    @Test
    void api_port_moves_the_server_and_takes_those_along_who_are_at_it() throws Exception {
        Path root = SampleTree.make(folder.resolve("tree"), 50, 1).root();
        try (EditedServer server = EditedServer.start(carrel, "");
                OtherProcess watching = carrel.start("status", "--watch", "--json")) {
            await().atMost(LIMIT).until(() -> watching.out().contains("\"idle\""));
            int before = server.port();

            int now = server.edit("");

            assertThat(server.ask("/api/roots").status()).isEqualTo(200);
            assertThat(server.process().err()).contains("http://127.0.0.1:" + now);
            await().atMost(LIMIT).until(() -> isRefused(before));
            assertThat(scan(root).filesAdded()).isEqualTo(50);
            await().atMost(LIMIT).until(() -> watching.out().contains("\"last_scan\":{\"id\":1"));

            server.process().signal("TERM");
            assertThat(server.process().awaitExit(LIMIT)).isZero();
            assertThat(watching.awaitExit(LIMIT)).isZero();
        }
    }

    @Test
    void api_port_that_is_taken_leaves_the_server_where_it_is() throws Exception {
        try (EditedServer server = EditedServer.start(carrel, "");
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int before = server.port();
            Files.writeString(
                    carrel.dataFolder().resolve("settings.json"), "{\"api_port\": " + taken.getLocalPort() + "}");

            await().atMost(LIMIT).until(() -> server.process().err().contains("Port " + taken.getLocalPort()));

            assertThat(server.port()).isEqualTo(before);
            assertThat(server.ask("/api/roots").status()).isEqualTo(200);
        }
    }

    @Test
    void database_url_may_only_be_empty_yet() throws Exception {
        Files.writeString(
                Files.createDirectories(carrel.dataFolder()).resolve("settings.json"), "{\"database_url\": \"\"}");

        assertThat(carrel.run("sql", "SELECT 1").err()).isEmpty();
        assertThat(carrel.dataFolder().resolve("catalog.mv.db")).exists();
    }

    private ScanAnswer scan(Path root) throws Exception {
        Ended ended = carrel.run("scan", root.toString(), "--json");
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended.json(ScanAnswer.class);
    }

    private static boolean isRefused(int port) throws IOException {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException _) {
            return true;
        }
    }
}
