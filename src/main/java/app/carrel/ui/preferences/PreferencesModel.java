package app.carrel.ui.preferences;

import app.carrel.settings.Settings;
import app.carrel.settings.SettingsFile;
import app.carrel.ui.Messages;
import app.carrel.ui.fx.FxQuery;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the person sets. Each change that can hold is saved at once.
public final class PreferencesModel {
    private static final Logger LOG = LoggerFactory.getLogger(PreferencesModel.class);

    private final SettingsFile file;
    private final Messages messages;
    private final SettingsForm form;
    private final FxQuery saving = new FxQuery();

    private final ReadOnlyObjectWrapper<Settings> settings;
    private boolean following;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    public PreferencesModel(SettingsFile file, Messages messages) {
        this.file = file;
        this.messages = messages;
        settings = new ReadOnlyObjectWrapper<>(this, "settings", file.current());
        form = new SettingsForm(file.current(), messages);
        for (Field<?> field : form.all()) {
            field.typedProperty().subscribe((before, after) -> save());
        }
        file.whenChanged(now -> Platform.runLater(() -> follow(now)));
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

    SettingsForm form() {
        return form;
    }

    // How it works

    /// The file was edited by somebody else; what is being typed here and saved in a moment wins.
    private void follow(Settings now) {
        if (!saving.askingProperty().get() && !now.equals(settings.get())) {
            // Field by field: what they add up to meanwhile was wanted by nobody.
            following = true;
            settings.set(now);
            form.show(now);
            following = false;
        }
    }

    private void save() {
        Settings wanted = form.compose(settings.get());
        if (following || wanted.equals(settings.get())) {
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
}
