package app.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.carrel.settings.Settings.Theme;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings CHANGED = new Settings(
            60, 5, 20, 4, List.of("*.tmp", "build/**"), true, 50, Theme.DARK, "de", false, 8123, "", false, 3);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("settings.json");
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        SettingsFile settings = SettingsFile.open(file);
        assertThat(settings.current()).isEqualTo(Settings.defaults());
        assertThat(settings.complaint()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasSavedHoldsAtOnceAndAfterOpeningAgain() {
        SettingsFile settings = SettingsFile.open(file);
        settings.save(CHANGED);
        assertThat(settings.current()).isEqualTo(CHANGED);
        assertThat(SettingsFile.open(file).current()).isEqualTo(CHANGED);
        assertThat(SettingsFile.open(file).complaint()).isEmpty();
    }

    @Test
    void keysAreNamedAsInTheContract() throws IOException {
        SettingsFile.open(file).save(CHANGED);
        assertThat(Files.readString(file).replaceAll("\\s+", "")).isEqualTo("""
                {"heartbeat_timeout_seconds":60,"monitor_interval_seconds":5,"shutdown_timeout_seconds":20,
                "scan_threads":4,"missing_guard_percent":50,"api_port":8123,"backup_keep":3,
                "exclude":["*.tmp","build/**"],"include_hidden":true,"theme":"dark","language":"de",
                "api_enabled":false,"database_url":"","backup_daily":false}""".replaceAll("\\s+", ""));
    }

    @Test
    void keysThatThisVersionDoesNotKnowAreKeptEvenIfTheyCameLater() throws IOException {
        SettingsFile settings = SettingsFile.open(file);
        Files.writeString(file, """
                {"theme": "light", "colour_of_tomorrow": {"red": 0.10, "big": 12345678901234567890}}""");
        settings.save(CHANGED);
        assertThat(Files.readString(file))
                .contains("colour_of_tomorrow", "0.10", "12345678901234567890", "\"theme\" : \"dark\"");
    }

    @Test
    void savingLeavesNothingBesideTheFile() throws IOException {
        SettingsFile settings = SettingsFile.open(file);
        settings.save(CHANGED);
        settings.save(Settings.defaults());
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        SettingsFile.open(file).save(CHANGED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "42", "{\"theme\": \"dark\"} }", "{\"theme\": \"da", "not json"})
    void aBrokenFileIsKeptAsideAndTheDefaultsHold(String text) throws IOException {
        Files.writeString(file, text);
        SettingsFile settings = SettingsFile.open(file);
        assertThat(settings.current()).isEqualTo(Settings.defaults());
        assertThat(settings.complaint())
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).contains(file.toString(), "cannot be understood", "settings.json.bad"));
        assertThat(folder.resolve("settings.json.bad")).hasContent(text);
        assertThat(SettingsFile.open(file).complaint()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAreABrokenFile() throws IOException {
        Files.write(file, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        assertThat(SettingsFile.open(file).complaint()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "heartbeat_timeout_seconds | 0",
                "heartbeat_timeout_seconds | 86401",
                "heartbeat_timeout_seconds | 99999999999999999999",
                "heartbeat_timeout_seconds | \"120\"",
                "heartbeat_timeout_seconds | 1.5",
                "monitor_interval_seconds | 0",
                "monitor_interval_seconds | 120",
                "monitor_interval_seconds | 601",
                "shutdown_timeout_seconds | -1",
                "scan_threads | 33",
                "missing_guard_percent | 101",
                "api_port | 65536",
                "backup_keep | 0",
                "exclude | \"*.tmp\"",
                "exclude | [1]",
                "exclude | [\"[\"]",
                "include_hidden | \"yes\"",
                "api_enabled | 1",
                "theme | \"pink\"",
                "theme | 1",
                "language | \"not a tag\"",
                "language | 1",
                "database_url | \"jdbc:postgresql://localhost/carrel\"",
            })
    void aWrongValueCostsThatSettingAloneAndTheFileIsKeptAside(String key, String value) throws IOException {
        String text = "{\"%s\": %s, \"shutdown_timeout_seconds_of_tomorrow\": 7, \"backup_daily\": false}"
                .formatted(key, value);
        Files.writeString(file, text);
        SettingsFile settings = SettingsFile.open(file);
        assertThat(settings.complaint())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains(key, "settings.json.bad"));
        assertThat(settings.current().faults()).isEmpty();
        assertThat(settings.current().backupDaily()).isFalse();
        assertThat(folder.resolve("settings.json.bad")).hasContent(text);
        assertThat(file).content().contains("shutdown_timeout_seconds_of_tomorrow");
        assertThat(SettingsFile.open(file).complaint()).isEmpty();
        assertThat(SettingsFile.open(file).current()).isEqualTo(settings.current());
    }

    @ParameterizedTest
    @CsvSource({"5,4", "2,1", "1,1", "11,10", "300,10"})
    void aShortTimeoutAloneShortensTheMonitorsIntervalWithoutComplaint(int timeout, int interval) throws IOException {
        Files.writeString(file, "{\"heartbeat_timeout_seconds\": %d}".formatted(timeout));
        SettingsFile settings = SettingsFile.open(file);
        assertThat(settings.complaint()).isEmpty();
        assertThat(settings.current().heartbeatTimeoutSeconds()).isEqualTo(timeout);
        assertThat(settings.current().monitorIntervalSeconds()).isEqualTo(interval);
        assertThat(settings.current().faults()).isEmpty();
    }

    @Test
    void aNullIsASettingThatWasNotMade() throws IOException {
        Files.writeString(file, "{\"theme\": null, \"api_port\": null}");
        SettingsFile settings = SettingsFile.open(file);
        assertThat(settings.current()).isEqualTo(Settings.defaults());
        assertThat(settings.complaint()).isEmpty();
    }

    @Test
    void savingWhatIsOutOfBoundsIsRefusedAndChangesNothing() {
        SettingsFile settings = SettingsFile.open(file);
        Settings wrong = new Settings(10, 10, 30, 0, List.of(), false, 30, Theme.SYSTEM, "", true, -1, "", true, 7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.save(wrong))
                .withMessage("api_port is -1, but must be a whole number from 0 to 65535;"
                        + " monitor_interval_seconds is 10, but must be less than heartbeat_timeout_seconds, 10");
        assertThat(settings.current()).isEqualTo(Settings.defaults());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeWrittenSaysSoAndWhatHeldBeforeGoesOn() throws IOException {
        SettingsFile settings = SettingsFile.open(folder.resolve("gone").resolve("settings.json"));
        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> settings.save(CHANGED))
                .withMessageContaining("settings.json cannot be written");
        assertThat(settings.current()).isEqualTo(Settings.defaults());
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefusedInASentence() throws IOException {
        Files.createDirectory(file);
        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> SettingsFile.open(file))
                .withMessageStartingWith("The settings " + file + " cannot be read");
    }

    @Test
    void theDefaultsAreWithoutFault() {
        assertThat(Settings.defaults().faults()).isEmpty();
    }
}
