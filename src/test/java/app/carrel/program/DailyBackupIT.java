package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FakedClock;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Days pass between the scans of a terminal.
@Tag("fuse")
class DailyBackupIT {
    @TempDir
    Path folder;

    private FakedClock clock;
    private BuiltProgram carrel;
    private Path root;

    @BeforeEach
    void scanOnTheFirstDay() throws Exception {
        clock = FakedClock.in(folder);
        carrel = clock.of(BuiltProgram.with(Files.createDirectory(folder.resolve("data"))));
        root = SampleTree.make(folder.resolve("tree"), 30, 1).root();
        scanAfter(0);
    }

    @Test
    void backup_daily_makes_one_a_day() throws Exception {
        set("\"backup_daily\": false");
        scanAfter(2);
        assertThat(backups()).isEmpty();

        set("\"backup_daily\": true");
        scanAfter(3);
        assertThat(backups()).hasSize(1);
        scanAfter(3);
        assertThat(backups()).hasSize(1);
        scanAfter(4);
        assertThat(backups()).hasSize(2);
    }

    @Test
    void backup_keep_says_how_many_stay() throws Exception {
        set("\"backup_keep\": 2");
        for (int day = 2; day < 6; day++) {
            scanAfter(day);
        }
        assertThat(backups()).hasSize(2);
    }

    private void set(String settings) throws IOException {
        Files.writeString(carrel.dataFolder().resolve("settings.json"), "{" + settings + "}");
    }

    private void scanAfter(int days) throws Exception {
        clock.jump("+" + days + "d");
        BuiltProgram.Ended ended = carrel.run("scan", root.toString());
        assertThat(ended.code()).as(ended.err()).isZero();
    }

    private List<Path> backups() throws IOException {
        Path backups = carrel.dataFolder().resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
    }
}
