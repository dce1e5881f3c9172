package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.ServedCarrel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// docs/api.md, run from its first line to its last exactly as it is written, by bash and curl against the built
/// server.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the page is written for a Unix shell")
class ApiPageIT {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
    /// What a server without a scan and without a window refuses, by the words of the line.
    private static final Map<String, String> REFUSED =
            Map.of("scanner/abort", "no_scan_in_progress", "window/front", "no_window");

    private static final int CURL_TIMED_OUT = 28;

    @TempDir
    Path home;

    @Test
    void every_example_of_the_page_does_what_the_page_says() throws Exception {
        Files.createDirectories(home.resolve("Books"));
        for (String courses : new String[] {"Courses", "usb/Courses"}) {
            Path course = Files.createDirectories(home.resolve(courses).resolve("Databases/SQL"));
            Files.writeString(course.resolve("1 – Window functions.mp4"), "x");
        }
        List<String> blocks = blocks();
        String setup = blocks.removeFirst();
        BuiltProgram carrel = BuiltProgram.with(home.resolve(".local/share/carrel"));
        try (ServedCarrel server = ServedCarrel.start(carrel)) {
            for (String block : blocks) {
                for (String line : block.lines().toList()) {
                    answersAsExpected(line, bash(carrel, setup + line));
                    server.library()
                            .await(server.library()
                                    .history(1, OptionalLong.empty())
                                    .getFirst()
                                    .id());
                }
            }
        }
        // The lines before have removed the root: what is left is the heading.
        assertThat(home.resolve("catalogue.csv")).content().startsWith("id,root,category");
        assertThat(Files.size(home.resolve("carrel.zip"))).isPositive();
    }

    private static void answersAsExpected(String line, BuiltProgram.Ended ended) {
        assertThat(ended.code()).as("%s: %s", line, ended.err()).isIn(0, line.contains("/events") ? CURL_TIMED_OUT : 0);
        String code = REFUSED.entrySet().stream()
                .filter(refused -> line.contains(refused.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        if (!code.isEmpty()) {
            assertThat(ended.out()).as(line).contains("\"error_code\":\"" + code + "\"");
        } else if (line.contains(">")) {
            assertThat(ended.out()).as(line).isEmpty();
        } else {
            assertThat(ended.out())
                    .as(line)
                    .startsWith(line.contains("/events") ? "data: {" : "{")
                    .doesNotContain("\"success\":false")
                    .contains(":");
        }
    }

    private BuiltProgram.Ended bash(BuiltProgram carrel, String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euc", script).directory(home.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("CARREL_HOME", carrel.dataFolder().toString());
        environment.put("PATH", carrel.program().getParent() + ":" + environment.get("PATH"));
        try (OtherProcess process = OtherProcess.start(builder)) {
            int code = process.awaitExit(Duration.ofMinutes(1));
            return new BuiltProgram.Ended(code, process.out(), process.err());
        }
    }

    private static List<String> blocks() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs/api.md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        return blocks;
    }
}
