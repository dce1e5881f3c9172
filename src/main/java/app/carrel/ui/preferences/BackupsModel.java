package app.carrel.ui.preferences;

import app.carrel.library.Archive;
import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.FxQuery;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The backups in the data folder: which there are, making one now, putting one back.
public final class BackupsModel {
    private final Archive archive;
    private final Runnable changed;
    private final Messages messages;
    private final Words words;
    private final RefusalWords refusals;
    private final FxQuery asking = new FxQuery();
    private final FxQuery doing = new FxQuery();

    private final ObservableList<BackupView> backups = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    /// @param changed told when the catalogue is another one than before
    public BackupsModel(Archive archive, Runnable changed, Messages messages, Words words) {
        this.archive = archive;
        this.changed = changed;
        this.messages = messages;
        this.words = words;
        this.refusals = new RefusalWords(messages);
    }

    // Properties

    /// Newest first.
    ObservableList<BackupView> backups() {
        return backups;
    }

    /// True while a backup is made or put back.
    ReadOnlyBooleanProperty busyProperty() {
        return doing.askingProperty();
    }

    /// What the last wish came to; empty before the first.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why the last wish, or the last daily backup, was not done; empty where it was.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// "today 09:12 · every day · 14 MB".
    String facts(BackupView backup) {
        return messages.get(
                "preferences.backups.facts",
                messages.get("preferences.backups.reason." + backup.reason()),
                words.size(backup.bytes()));
    }

    String named(BackupView backup) {
        return words.moment(backup.madeAt());
    }

    // Commands

    void refresh() {
        asking.ask(archive::backups, this::show, why -> failure.set(refusals.of(why)));
    }

    /// Makes one now.
    void backUp() {
        doing.ask(
                archive::backup,
                made -> {
                    tell(messages.get("preferences.backups.made", words.size(made.bytes())));
                    refresh();
                },
                this::notDone);
    }

    /// Puts one in the place of the present catalogue, which is kept aside.
    void restore(BackupView backup) {
        doing.ask(
                () -> archive.restore(Path.of(backup.file())),
                _ -> {
                    tell(messages.get("preferences.backups.restored", named(backup)));
                    changed.run();
                    refresh();
                },
                this::notDone);
    }

    private void show(BackupsView view) {
        if (!view.backups().equals(backups)) {
            backups.setAll(view.backups());
        }
        if (view.failure() != null) {
            failure.set(messages.get("preferences.backups.daily-failed", view.failure()));
        }
    }

    private void tell(String what) {
        failure.set("");
        done.set(what);
    }

    private void notDone(Throwable why) {
        done.set("");
        failure.set(refusals.of(why));
    }
}
