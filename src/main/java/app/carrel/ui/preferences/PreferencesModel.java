package app.carrel.ui.preferences;

import app.carrel.settings.NumberSetting;
import app.carrel.settings.Settings;
import app.carrel.settings.SettingsFile;
import app.carrel.ui.Messages;
import app.carrel.ui.fx.FxQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the person sets, and whether it can hold. Each change that can hold is saved at once.
public final class PreferencesModel {
    /// The numbers on the page, in its order.
    static final List<NumberSetting> FORM = List.of(
            NumberSetting.HEARTBEAT_TIMEOUT,
            NumberSetting.MONITOR_INTERVAL,
            NumberSetting.SHUTDOWN_TIMEOUT,
            NumberSetting.MISSING_GUARD);

    private static final Logger LOG = LoggerFactory.getLogger(PreferencesModel.class);

    private final SettingsFile file;
    private final Messages messages;
    private final FxQuery saving = new FxQuery();

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ObjectProperty<Settings.Theme> theme;
    private final BooleanProperty includeHidden;
    private final Map<NumberSetting, StringProperty> numbers = new EnumMap<>(NumberSetting.class);
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    public PreferencesModel(SettingsFile file, Messages messages) {
        this.file = file;
        this.messages = messages;
        Settings now = file.current();
        settings = new ReadOnlyObjectWrapper<>(this, "settings", now);
        theme = new SimpleObjectProperty<>(this, "theme", now.theme());
        includeHidden = new SimpleBooleanProperty(this, "includeHidden", now.includeHidden());
        for (NumberSetting number : FORM) {
            numbers.put(number, new SimpleStringProperty(this, number.key(), Integer.toString(number.of(now))));
        }
        theme.subscribe((before, after) -> save());
        includeHidden.subscribe((before, after) -> save());
        numbers.values().forEach(text -> text.subscribe((before, after) -> save()));
    }

    // Properties

    /// What holds in the window: what was set last and can hold.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Why the last change could not be saved; empty where it could.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ObjectProperty<Settings.Theme> themeProperty() {
        return theme;
    }

    BooleanProperty includeHiddenProperty() {
        return includeHidden;
    }

    /// The number as it is typed.
    StringProperty text(NumberSetting number) {
        return Objects.requireNonNull(numbers.get(number));
    }

    /// What is wrong with `number` as it is typed; empty where nothing is.
    String fault(NumberSetting number) {
        OptionalInt value = value(number);
        if (value.isEmpty() || !within(number, value.getAsInt())) {
            return messages.get("preferences.fault.bounds", number.min(), number.max());
        }
        boolean tooSlow = number == NumberSetting.MONITOR_INTERVAL && value.getAsInt() >= timeout();
        return tooSlow ? messages.get("preferences.fault.interval") : "";
    }

    // How it works

    private void save() {
        boolean sound = FORM.stream().allMatch(number -> fault(number).isEmpty());
        if (!sound) {
            return;
        }
        Settings wanted = compose(settings.get());
        if (wanted.equals(settings.get())) {
            return;
        }
        settings.set(wanted);
        // While one is being written the next waits: two writers could end in the wrong order.
        if (!saving.askingProperty().get()) {
            write(wanted);
        }
    }

    private void write(Settings wanted) {
        saving.ask(
                () -> {
                    file.save(wanted);
                    return wanted;
                },
                this::written,
                this::notWritten);
    }

    private void written(Settings saved) {
        failure.set("");
        if (!saved.equals(settings.get())) {
            write(settings.get());
        }
    }

    private void notWritten(Throwable why) {
        LOG.warn("The settings could not be saved", why);
        failure.set(messages.get("preferences.failure", String.valueOf(why.getMessage())));
    }

    private Settings compose(Settings now) {
        return new Settings(
                number(NumberSetting.HEARTBEAT_TIMEOUT, now),
                number(NumberSetting.MONITOR_INTERVAL, now),
                number(NumberSetting.SHUTDOWN_TIMEOUT, now),
                now.scanThreads(),
                now.exclude(),
                includeHidden.get(),
                number(NumberSetting.MISSING_GUARD, now),
                theme.get(),
                now.language(),
                now.apiEnabled(),
                now.apiPort(),
                now.databaseUrl(),
                now.backupDaily(),
                now.backupKeep());
    }

    /// The timeout as typed; the one that holds where what is typed cannot.
    private int timeout() {
        OptionalInt typed = value(NumberSetting.HEARTBEAT_TIMEOUT);
        return typed.isPresent() && within(NumberSetting.HEARTBEAT_TIMEOUT, typed.getAsInt())
                ? typed.getAsInt()
                : settings.get().heartbeatTimeoutSeconds();
    }

    private static boolean within(NumberSetting number, int value) {
        return value >= number.min() && value <= number.max();
    }

    private int number(NumberSetting number, Settings now) {
        return value(number).orElse(number.of(now));
    }

    private OptionalInt value(NumberSetting number) {
        try {
            return OptionalInt.of(Integer.parseInt(text(number).get().strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
