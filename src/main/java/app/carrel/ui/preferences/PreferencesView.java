package app.carrel.ui.preferences;

import static app.carrel.settings.NumberSetting.API_PORT;
import static app.carrel.settings.NumberSetting.HEARTBEAT_TIMEOUT;
import static app.carrel.settings.NumberSetting.MISSING_GUARD;
import static app.carrel.settings.NumberSetting.MONITOR_INTERVAL;
import static app.carrel.settings.NumberSetting.SCAN_THREADS;
import static app.carrel.settings.NumberSetting.SHUTDOWN_TIMEOUT;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.control.CardPage;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.SettingRow;
import app.carrel.ui.control.SmallButton;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.DesktopCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of settings, a card for each thing that they are about.
public final class PreferencesView implements Page {
    /// What the page shows besides the settings themselves.
    ///
    /// @param folders the known roots
    /// @param access  how other programs come in
    /// @param backups copies of the catalogue
    /// @param data    where Carrel keeps its things, absolute
    /// @param desktop shows that place in the file manager
    public record About(
            FoldersModel folders, AccessModel access, BackupsModel backups, Path data, DesktopCalls desktop) {}

    private final PreferencesModel model;
    private final About about;
    private final SettingsForm form;
    private final Messages messages;
    private final Rows rows;
    private final SettingControls controls;
    private final ScrollPane page;
    private final ObservableList<Crumb> trail;

    /// @param choose asks the person for a folder
    /// @param add    makes a folder a root
    public PreferencesView(
            PreferencesModel model,
            About about,
            Supplier<Optional<Path>> choose,
            Consumer<Path> add,
            Messages messages,
            Words words) {
        this.model = model;
        this.about = about;
        this.messages = messages;
        form = model.form();
        rows = new Rows(messages);
        controls = new SettingControls(form, rows, messages);
        trail = FXCollections.observableArrayList(
                new Crumb(messages.get("preferences.name"), new Destination.Preferences()));
        page = new CardPage(
                failure(),
                appearance(),
                new FoldersCard(about.folders(), choose, add, rows, words),
                scanning(),
                endings(),
                access(),
                new BackupsCard(about.backups(), controls, form, rows),
                data());
    }

    @Override
    public Region view() {
        return page;
    }

    @Override
    public ObservableList<Crumb> trail() {
        return trail;
    }

    @Override
    public void show(Destination destination) {
        page.setVvalue(0);
        about.folders().refresh();
        about.backups().refresh();
    }

    private Node failure() {
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.textProperty().bind(model.failureProperty());
        return failure;
    }

    private Node appearance() {
        ThemeChoice theme = new ThemeChoice(form.theme().typedProperty(), messages);
        return rows.card(
                "preferences.appearance", List.of(rows.row("theme", theme, form.theme()), controls.language()));
    }

    private Node scanning() {
        return rows.card(
                "preferences.scanning",
                List.of(
                        controls.lines("exclude", form.exclude()),
                        controls.toggle("include_hidden", form.includeHidden()),
                        controls.number(MISSING_GUARD),
                        controls.number(SCAN_THREADS)));
    }

    private Node endings() {
        return rows.card(
                "preferences.waiting",
                List.of(
                        controls.number(HEARTBEAT_TIMEOUT),
                        controls.number(MONITOR_INTERVAL),
                        controls.number(SHUTDOWN_TIMEOUT)));
    }

    private Node access() {
        AccessModel access = about.access();
        Button copy = button("copy-token", "preferences.token.copy");
        copy.setOnAction(_ -> access.token().ifPresent(PreferencesView::copy));
        Button renew = button("renew-token", "preferences.token.renew");
        renew.setOnAction(_ -> access.renew());
        HBox buttons = new HBox(8, copy, renew);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.setDisable(!access.isOpen());
        Label said = new Label();
        said.setId("access-said");
        said.getStyleClass().addAll("muted", "small");
        said.textProperty().bind(access.saidProperty());
        return rows.card(
                "preferences.access",
                List.of(
                        controls.toggle("api_enabled", form.apiEnabled()),
                        controls.number(API_PORT),
                        rows.row("token", buttons)),
                said);
    }

    private Node data() {
        Button open = button("open-data", "preferences.data.open");
        open.setOnAction(_ -> about.desktop().open(about.data()));
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.textProperty().bind(about.desktop().failureProperty());
        Node card = rows.card(
                "preferences.data",
                List.of(
                        new SettingRow(
                                messages.get("preferences.data.folder"),
                                about.data().toString(),
                                open),
                        controls.text("database_url", form.databaseUrl())));
        VBox both = new VBox(8, failure, card);
        return both;
    }

    private Button button(String id, String key) {
        return new SmallButton(id, messages.get(key));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
