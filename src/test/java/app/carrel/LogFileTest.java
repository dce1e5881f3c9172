package app.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void lines_go_to_the_folder_and_none_to_the_terminal() throws Exception {
        Path logs = folder.resolve("100 % of (it)/logs");
        try (OtherProcess process = OtherProcess.java(LogProbe.class, logs.toString(), "1")) {
            assertThat(process.awaitExit(LIMIT)).isZero();
            assertThat(process.out()).isEmpty();
            assertThat(process.err()).isEmpty();
        }

        assertThat(Files.readString(logs.resolve("carrel.log")))
                .contains("INFO", "line 0", "the end", "IllegalStateException: cause", "\tat ", "from the toolkit")
                .doesNotContain("too early", "too fine", "too much");
    }

    @Test
    void all_files_together_stay_within_fifty_megabytes() throws Exception {
        try (OtherProcess process = OtherProcess.java(LogProbe.class, folder.toString(), "80000")) {
            assertThat(process.awaitExit(LIMIT)).isZero();
            assertThat(process.out() + process.err()).isEmpty();
        }

        List<Path> files = files();
        assertThat(files).hasSize(5);
        assertThat(files.stream().mapToLong(LogFileTest::size).sum()).isLessThan(50_000_000);
        assertThat(Files.readString(folder.resolve("carrel.log"))).contains("the end");
    }

    @Test
    void a_folder_that_cannot_be_written_costs_the_log_and_no_more() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        try (OtherProcess process =
                OtherProcess.java(LogProbe.class, file.resolve("logs").toString(), "1")) {
            assertThat(process.awaitExit(LIMIT)).isZero();
            assertThat(process.out() + process.err()).isEmpty();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError("A log file has no size", e);
        }
    }
}
