package app.carrel.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.settings.NumberSetting;
import app.carrel.settings.Settings;
import app.carrel.settings.SettingsFile;
import app.carrel.ui.Fx;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class PreferencesModelTest {
    @TempDir
    private Path folder;

    private SettingsFile file;
    private PreferencesModel model;

    @BeforeEach
    void open() {
        file = SettingsFile.open(folder.resolve("settings.json"));
        model = OnFx.get(() -> new PreferencesModel(file, Messages.in(Locale.ENGLISH)));
    }

    @Test
    void aNumberThatCanHoldIsSavedAtOnce() {
        type(NumberSetting.SHUTDOWN_TIMEOUT, "45");

        Fx.until("saved", () -> file.current().shutdownTimeoutSeconds() == 45);
        assertThat(folder.resolve("settings.json")).content().contains("45");
    }

    @Test
    void aNumberOutOfItsBoundsIsNamedAndNotSaved() {
        type(NumberSetting.MISSING_GUARD, "101");

        assertThat(fault(NumberSetting.MISSING_GUARD)).contains("1 to 100");
        assertThat(holding().missingGuardPercent()).isEqualTo(30);
    }

    @Test
    void whatIsNoNumberIsNamedAndNotSaved() {
        type(NumberSetting.HEARTBEAT_TIMEOUT, "two minutes");

        assertThat(fault(NumberSetting.HEARTBEAT_TIMEOUT)).isNotEmpty();
        assertThat(holding().heartbeatTimeoutSeconds()).isEqualTo(120);
    }

    @Test
    void lookingInMustBeMoreOftenThanThePatienceLasts() {
        type(NumberSetting.MONITOR_INTERVAL, "120");

        assertThat(fault(NumberSetting.MONITOR_INTERVAL)).contains("less than");
        assertThat(holding().monitorIntervalSeconds()).isEqualTo(10);
    }

    @Test
    void whatIsWrongInOneFieldDoesNotKeepTheOthersFromHolding() {
        type(NumberSetting.MISSING_GUARD, "many");
        type(NumberSetting.SHUTDOWN_TIMEOUT, "45");

        Fx.until("saved", () -> file.current().shutdownTimeoutSeconds() == 45);
        assertThat(holding().missingGuardPercent()).isEqualTo(30);
    }

    @Test
    void aPatternThatIsNoneIsNamedAndTheLastOnesHold() {
        OnFx.run(() -> form().exclude().typedProperty().setValue("*.tmp\n\nBackup/**"));
        Fx.until("saved", () -> file.current().exclude().equals(List.of("*.tmp", "Backup/**")));

        OnFx.run(() -> form().exclude().typedProperty().setValue("*.tmp\n{open"));

        assertThat(OnFx.get(() -> form().exclude().faultProperty().get())).contains("{open");
        assertThat(holding().exclude()).containsExactly("*.tmp", "Backup/**");
    }

    @Test
    void anotherDatabaseIsRefusedInASentence() {
        OnFx.run(() -> form().databaseUrl().typedProperty().setValue("jdbc:postgresql:carrel"));

        assertThat(OnFx.get(() -> form().databaseUrl().faultProperty().get())).contains("data folder only");
        assertThat(holding().databaseUrl()).isEmpty();
    }

    @Test
    void everyFieldLeadsBackToWhatUsuallyHolds() {
        type(NumberSetting.API_PORT, "8123");
        OnFx.run(() -> {
            form().includeHidden().typedProperty().setValue(true);
            form().language().typedProperty().setValue("de");
            form().backupDaily().typedProperty().setValue(false);
        });
        assertThat(holding()).isNotEqualTo(Settings.defaults());

        OnFx.run(() -> form().all().forEach(Field::reset));

        assertThat(holding()).isEqualTo(Settings.defaults());
        Fx.until("saved", () -> file.current().equals(Settings.defaults()));
    }

    @Test
    void aThemeHoldsAtOnceAndIsSaved() {
        OnFx.run(() -> form().theme().typedProperty().setValue(Settings.Theme.DARK));

        assertThat(holding().theme()).isEqualTo(Settings.Theme.DARK);
        Fx.until("saved", () -> file.current().theme() == Settings.Theme.DARK);
    }

    @Test
    void ofManyQuickChangesTheLastOneIsWhatIsSaved() {
        for (int seconds = 20; seconds <= 60; seconds++) {
            type(NumberSetting.SHUTDOWN_TIMEOUT, Integer.toString(seconds));
        }

        Fx.until(
                "saved",
                () -> SettingsFile.open(folder.resolve("settings.json"))
                                .current()
                                .shutdownTimeoutSeconds()
                        == 60);
    }

    @Test
    void aChangeThatCannotBeWrittenIsTold() throws Exception {
        Files.createDirectory(folder.resolve("settings.json"));

        type(NumberSetting.SHUTDOWN_TIMEOUT, "45");

        Fx.until("told", () -> !model.failureProperty().get().isEmpty());
        assertThat(file.current().shutdownTimeoutSeconds()).isEqualTo(30);
    }

    @Test
    void whatWasEditedOutsideTheWindowIsShownAndHolds() throws Exception {
        type(NumberSetting.SHUTDOWN_TIMEOUT, "45");
        Fx.until("saved", () -> file.current().shutdownTimeoutSeconds() == 45);
        Path path = folder.resolve("settings.json");
        String edited = Files.readString(path)
                .replaceAll("\"shutdown_timeout_seconds\" : 45", "\"shutdown_timeout_seconds\": 50")
                .replaceAll("\"theme\" : \"system\"", "\"theme\": \"dark\"");
        Files.writeString(path, edited);

        file.reload();

        Fx.until(
                "shown",
                () -> form().number(NumberSetting.SHUTDOWN_TIMEOUT).typed().equals("50"));
        assertThat(holding().shutdownTimeoutSeconds()).isEqualTo(50);
        assertThat(holding().theme()).isEqualTo(Settings.Theme.DARK);
        assertThat(path).as("nothing was written back").hasContent(edited);
    }

    private void type(NumberSetting number, String text) {
        OnFx.run(() -> form().number(number).typedProperty().setValue(text));
    }

    private String fault(NumberSetting number) {
        return OnFx.get(() -> form().number(number).faultProperty().get());
    }

    private SettingsForm form() {
        return model.form();
    }

    private Settings holding() {
        return OnFx.get(() -> model.settingsProperty().get());
    }
}
