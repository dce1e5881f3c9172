package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings of backups by what they do in the built program: a terminal makes the daily one when its scan has
/// ended.
class EverySettingOfBackupsIT {
    @TempDir
    private Path folder;

    private BuiltProgram carrel;
    private Path root;

    @BeforeEach
    void scanTheDayBefore() throws Exception {
        carrel = BuiltProgram.with(folder.resolve("data"));
        root = SampleTree.make(folder.resolve("tree"), 30, 3).root();
        scan();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:h2:" + folder.resolve("data/catalog") + ";IFEXISTS=TRUE", "sa", "");
                Statement statement = database.createStatement()) {
            statement.execute("UPDATE scan_history SET started_at = started_at - INTERVAL '2' DAY");
        }
    }

    @Test
    void backup_daily_makes_one_a_day_or_none() throws Exception {
        set("\"backup_daily\": false");
        scan();
        assertThat(daily()).isEmpty();

        set("\"backup_daily\": true");
        scan();
        scan();
        assertThat(daily()).hasSize(1);
    }

    @Test
    void backup_keep_says_how_many_of_the_daily_ones_stay() throws Exception {
        assertThat(carrel.run("backup").code()).isZero();
        Path asked = backups().getFirst();
        Path older = Files.move(asked, asked.resolveSibling("catalog-2026-01-01-120000.zip"));
        for (int day = 1; day <= 4; day++) {
            Files.copy(older, older.resolveSibling("catalog-2026-01-0" + day + "-120000-daily.zip"));
        }
        set("\"backup_keep\": 3");

        scan();

        assertThat(daily()).hasSize(3).doesNotContain(older.resolveSibling("catalog-2026-01-02-120000-daily.zip"));
        assertThat(older).as("what a person asked for").exists();
    }

    private void scan() throws Exception {
        assertThat(carrel.run("scan", root.toString()).code()).isZero();
    }

    private void set(String settings) throws IOException {
        Files.writeString(carrel.dataFolder().resolve("settings.json"), "{" + settings + "}");
    }

    private List<Path> daily() throws IOException {
        return backups().stream()
                .filter(backup -> backup.toString().endsWith("-daily.zip"))
                .toList();
    }

    private List<Path> backups() throws IOException {
        Path backups = carrel.dataFolder().resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.toList();
        }
    }
}
