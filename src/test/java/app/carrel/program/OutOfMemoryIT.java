package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder is larger than the memory that the program was given.
@Tag("slow")
class OutOfMemoryIT {
    private static final int FILES = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_scan_that_runs_out_of_memory_fails_with_a_sentence_and_the_next_one_goes_on() throws Exception {
        Path root = folder.resolve("tree");
        Path course = Files.createDirectories(root.resolve("Category/Course"));
        Files.writeString(Files.createDirectories(root.resolve("Archive/Old")).resolve("first.pdf"), "first");
        fill(course);
        BuiltProgram carrel = BuiltProgram.with(folder.resolve("data"));

        Ended ended = carrel.withJavaOptions("-Xmx48m").run("scan", root.toString(), "--json");

        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(1);
        ScanAnswer answer = ended.json(ScanAnswer.class);
        assertThat(answer.success()).isFalse();
        // Whoever was hit first says so: the thread that lists, or the database.
        assertThat(answer.message()).contains("ran out of memory");
        Invariants invariants = new Invariants();
        invariants.holdAfterAKill(carrel.dataFolder());

        ScanAnswer next = carrel.run("scan", root.toString(), "--json").json(ScanAnswer.class);
        assertThat(next.filesAdded() + next.filesUnchanged()).isEqualTo(FILES + 1);
        invariants.hold(carrel.dataFolder());
    }

    private static void fill(Path course) throws IOException {
        String long200 = "x".repeat(200);
        for (int i = 0; i < FILES; i++) {
            Files.createFile(course.resolve(i + long200));
        }
    }
}
