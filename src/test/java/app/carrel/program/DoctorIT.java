package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.ServedCarrel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Settings that are wrong, and the report for whoever looks for a fault: alone and beside a running server.
class DoctorIT {
    @TempDir
    private Path folder;

    private BuiltProgram carrel;
    private Path root;

    @BeforeEach
    void scanAFolder() throws Exception {
        carrel = BuiltProgram.with(folder.resolve("data"));
        root = Files.createDirectories(folder.resolve("Courses/Databases"));
        Files.writeString(root.resolve("lecture.txt"), "SELECT");
        assertThat(carrel.run("scan", root.toString()).code()).isZero();
    }

    @Test
    void the_report_holds_what_is_needed_and_never_the_token() throws Exception {
        assertReport(report());
    }

    @Test
    void the_report_is_the_same_beside_a_running_server() throws Exception {
        try (ServedCarrel _ = ServedCarrel.start(carrel)) {
            Map<String, String> report = report();
            assertReport(report);
            assertThat(report.get("instance.json")).contains("\"serve\"");
        }
    }

    @Test
    void the_report_of_a_damaged_catalogue_says_so() throws Exception {
        Files.write(carrel.dataFolder().resolve("catalog.mv.db"), new byte[20_000]);
        assertThat(report().get("scans.json")).contains("is damaged");
    }

    @Test
    void what_the_report_cannot_read_is_part_of_it() throws Exception {
        Path settings = Files.createDirectory(carrel.dataFolder().resolve("settings.json"));

        assertThat(report().get("scans.json")).contains(settings.toString());
    }

    @Test
    void broken_settings_are_kept_aside_and_cost_nothing_else() throws Exception {
        Path settings = carrel.dataFolder().resolve("settings.json");
        Files.writeString(settings, "{\"backup_keep\": 3, \"heartbeat_timeo");

        Ended status = carrel.run("status");

        assertThat(status.code()).isZero();
        assertThat(status.err()).contains("settings.json.bad");
        assertThat(carrel.dataFolder().resolve("settings.json.bad")).exists();
    }

    @Test
    void settings_of_a_later_version_are_kept() throws Exception {
        Path settings = carrel.dataFolder().resolve("settings.json");
        Files.writeString(settings, "{\"backup_keep\": 3, \"shelf_colour\": \"green\"}");

        Ended status = carrel.run("status");

        assertThat(status.code()).isZero();
        assertThat(settings).content().contains("shelf_colour");
        assertThat(carrel.dataFolder().resolve("settings.json.bad")).doesNotExist();
    }

    private void assertReport(Map<String, String> report) throws IOException {
        assertThat(report)
                .containsOnlyKeys(
                        "versions.txt",
                        "files.txt",
                        "instance.json",
                        "catalog.promise",
                        "lock.json",
                        "scans.json",
                        "carrel.log");
        assertThat(report.get("scans.json")).contains("completed").contains(root.toString());
        assertThat(report.get("versions.txt")).contains("carrel=").contains("java.version=25");
        String token =
                Files.readString(carrel.dataFolder().resolve("api-token")).strip();
        assertThat(report.values()).noneMatch(text -> text.contains(token));
        assertThat(report.values()).noneMatch(text -> text.contains("SELECT"));
        // Nor who works where: a path may tell that, nothing else.
        assertThat(report.values()).noneMatch(text -> text.contains(System.getProperty("user.name") + "@"));
        assertThat(report.get("lock.json")).contains("IS_LOCKED");
    }

    private Map<String, String> report() throws Exception {
        Path zip = folder.resolve("report.zip");
        assertThat(carrel.run("doctor", zip.toString()).code()).isZero();
        Map<String, String> texts = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
