package app.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings' file is edited while the program runs.
class SettingsWatchTest {
    @TempDir
    private Path folder;

    private final List<Settings> told = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Path path;
    private SettingsFile file;
    private SettingsWatch watch;

    @BeforeEach
    void watchAFileThatIsNotThereYet() {
        path = folder.resolve("settings.json");
        file = SettingsFile.open(path);
        file.whenChanged(told::add);
        watch = SettingsWatch.start(file, Duration.ofMillis(20), complaints::add);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void whatWasEditedHoldsAndIsToldOnce() throws IOException {
        Files.writeString(path, "{\"shutdown_timeout_seconds\": 45}");
        await().until(() -> file.current().shutdownTimeoutSeconds() == 45);
        Files.writeString(path, "{\"shutdown_timeout_seconds\": 50}");
        await().until(() -> file.current().shutdownTimeoutSeconds() == 50);

        Files.delete(path);
        await().until(() -> file.current().equals(Settings.defaults()));

        assertThat(told).extracting(Settings::shutdownTimeoutSeconds).containsExactly(45, 50, 30);
        assertThat(complaints).isEmpty();
    }

    @Test
    void anEditIsSeenThatLeavesTheSizeAndTheTimeOfTheFileWhatTheyWere() throws IOException {
        Files.writeString(path, "{\"shutdown_timeout_seconds\": 45}");
        await().until(() -> file.current().shutdownTimeoutSeconds() == 45);
        FileTime changed = Files.getLastModifiedTime(path);

        Files.writeString(path, "{\"shutdown_timeout_seconds\": 50}");
        Files.setLastModifiedTime(path, changed);

        await().until(() -> file.current().shutdownTimeoutSeconds() == 50);
    }

    @Test
    void aValueOutOfRangeIsKeptAsideAndTold() throws IOException {
        Files.writeString(path, "{\"missing_guard_percent\": 101, \"backup_keep\": 3}");

        await().until(() -> file.current().backupKeep() == 3);
        await().until(() -> !complaints.isEmpty());

        assertThat(file.current().missingGuardPercent()).isEqualTo(30);
        assertThat(complaints).hasSize(1);
        assertThat(complaints.getFirst()).contains("missing_guard_percent is 101", "settings.json.bad");
        assertThat(folder.resolve("settings.json.bad")).content().contains("101");
        assertThat(path).content().doesNotContain("101");
    }

    @Test
    void aFileThatCannotBeUnderstoodIsKeptAsideAndTold() throws IOException {
        file.save(new Settings(60, 5, 20, 4, List.of(), true, 50, Settings.Theme.DARK, "de", false, 0, "", false, 3));
        Files.writeString(path, "{\"backup_keep\": ");

        await().until(() -> file.current().equals(Settings.defaults()));
        await().until(() -> !complaints.isEmpty());

        assertThat(folder.resolve("settings.json.bad")).hasContent("{\"backup_keep\": ");
        assertThat(path).doesNotExist();
    }
}
