package app.carrel.ui.preferences;

import static app.carrel.settings.NumberSetting.BACKUP_KEEP;

import app.carrel.library.wire.BackupView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.SettingRow;
import app.carrel.ui.control.SmallButton;
import app.carrel.ui.control.Tag;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// When backups are made, how many are kept, and the newest of them.
final class BackupsCard extends VBox {
    /// More than these are found in the data folder.
    private static final int SHOWN = 5;

    private final BackupsModel model;
    private final Messages messages;
    private final VBox lines = new VBox();

    BackupsCard(BackupsModel model, SettingControls controls, SettingsForm form, Rows rows) {
        this.model = model;
        this.messages = rows.messages();
        Button now = new SmallButton("back-up", messages.get("preferences.backups.now"), Icon.ARCHIVE);
        now.setOnAction(_ -> model.backUp());
        now.disableProperty().bind(model.busyProperty());
        Notice done = new Notice(Tag.Kind.OK);
        done.setId("backups-done");
        done.textProperty().bind(model.doneProperty());
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.setId("backups-failure");
        failure.textProperty().bind(model.failureProperty());
        setSpacing(8);
        getChildren()
                .addAll(
                        done,
                        failure,
                        rows.card(
                                "preferences.backups",
                                List.of(
                                        controls.toggle("backup_daily", form.backupDaily()),
                                        controls.number(BACKUP_KEEP),
                                        lines),
                                now));
        model.backups().subscribe(this::show);
        show();
    }

    private void show() {
        if (model.backups().isEmpty()) {
            lines.getChildren().setAll(Rows.none(messages.get("preferences.backups.none")));
            return;
        }
        lines.getChildren()
                .setAll(model.backups().stream().limit(SHOWN).map(this::line).toList());
    }

    private SettingRow line(BackupView backup) {
        Button restore = new Button(messages.get("preferences.backups.restore"));
        restore.getStyleClass().addAll("small-button", "restore-backup");
        restore.setMinWidth(USE_PREF_SIZE);
        restore.setAccessibleText(messages.get("preferences.backups.restore.spoken", model.named(backup)));
        restore.setOnAction(_ -> model.restore(backup));
        restore.disableProperty().bind(model.busyProperty());
        return new SettingRow(model.named(backup), model.facts(backup), restore);
    }
}
