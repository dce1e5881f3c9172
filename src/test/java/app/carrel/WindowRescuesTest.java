package app.carrel;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real window, in a process of its own, on a catalogue that is damaged.
class WindowRescuesTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String DAMAGE = "no database at all";

    @TempDir
    private Path data;

    @Test
    void whoBeginsAnewHasTheShelfAndKeepsTheDamagedFile() throws Exception {
        Files.writeString(data.resolve("catalog.mv.db"), DAMAGE);

        try (OtherProcess window = WindowProbe.start(data, "rescue-anew")) {
            assertThat(window.awaitExit(LIMIT))
                    .as("%s%n%s", window.out(), window.err())
                    .isZero();
            assertThat(window.out().lines()).containsSubsequence("rescue-anew", "nav-shelf");
        }
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile).filter(WindowRescuesTest::isDamaged))
                    .hasSize(1);
        }
    }

    @Test
    void aDataFolderThatCannotBeUsedIsToldInTheWindow() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "no folder");

        try (OtherProcess window = WindowProbe.start(file, "quit")) {
            assertThat(window.awaitExit(LIMIT))
                    .as("%s%n%s", window.out(), window.err())
                    .isEqualTo(1);
            assertThat(window.out().lines()).contains("quit");
        }
        assertThat(file).hasContent("no folder");
    }

    private static boolean isDamaged(Path file) {
        try {
            return Files.size(file) == DAMAGE.length() && Files.readString(file).equals(DAMAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
