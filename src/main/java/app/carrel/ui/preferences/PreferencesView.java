package app.carrel.ui.preferences;

import app.carrel.catalog.Shelf;
import app.carrel.settings.NumberSetting;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import atlantafx.base.controls.ToggleSwitch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of settings: a card for how it looks, one for scanning, one for the folders.
public final class PreferencesView implements Page {
    private final PreferencesModel model;
    private final Messages messages;
    private final Words words;
    private final ScrollPane page;
    private final VBox folders = new VBox();
    private final ObservableList<Crumb> trail;

    /// @param shelf what is catalogued, null while that is not known
    public PreferencesView(
            PreferencesModel model, ObservableValue<@Nullable Shelf> shelf, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        trail = FXCollections.observableArrayList(
                new Crumb(messages.get("preferences.name"), new Destination.Preferences()));
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.textProperty().bind(model.failureProperty());
        VBox column = new VBox(failure, appearance(), scanning(), roots());
        column.getStyleClass().addAll("page", "preferences");
        page = new ScrollPane(column);
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        shelf.subscribe(this::showRoots);
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
    }

    private Node appearance() {
        return card("preferences.appearance", row("theme", new ThemeChoice(model.themeProperty(), messages)));
    }

    private Node scanning() {
        ToggleSwitch hidden = new ToggleSwitch();
        hidden.setId("include-hidden");
        hidden.setAccessibleText(messages.get("preferences.include-hidden"));
        hidden.selectedProperty().bindBidirectional(model.includeHiddenProperty());
        List<Node> rows = new ArrayList<>();
        NumberFields fields = new NumberFields(model, messages);
        for (NumberSetting number : PreferencesModel.FORM) {
            rows.add(numberRow(number, fields));
        }
        rows.add(row("include-hidden", hidden));
        return card("preferences.scanning", rows.toArray(Node[]::new));
    }

    private Node numberRow(NumberSetting number, NumberFields fields) {
        Node row = row(number.key(), fields.field(number));
        Node fault = fields.fault(number);
        return new VBox(row, fault);
    }

    private Node roots() {
        return card("preferences.folders", folders);
    }

    private void showRoots(@Nullable Shelf shelf) {
        folders.getChildren().clear();
        if (shelf == null || shelf.roots().isEmpty()) {
            Label none = new Label(messages.get("preferences.folders.none"));
            none.getStyleClass().add("muted");
            folders.getChildren().add(line(none));
            return;
        }
        shelf.roots().forEach(root -> folders.getChildren().add(root(root)));
    }

    private Node root(Shelf.ShelfRoot root) {
        Label path = new Label(root.path());
        path.setMinWidth(0);
        long materials = root.categories().stream()
                .mapToLong(category -> category.materials())
                .sum();
        Instant last = root.lastScanAt();
        String scanned = last == null ? messages.get("preferences.folders.never") : words.ago(last);
        Label facts = new Label(messages.get("preferences.folders.facts", materials, scanned));
        facts.getStyleClass().add("muted");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        return line(Icon.FOLDER.node(), path, stretch(), facts);
    }

    private Node card(String titleKey, Node... rows) {
        Label title = new Label(messages.get(titleKey));
        title.getStyleClass().add("title-2");
        HBox head = line(title);
        head.getStyleClass().add("first");
        VBox card = new VBox(head);
        card.getChildren().addAll(rows);
        card.getStyleClass().add("card");
        return card;
    }

    /// A setting's name and what it does at the left, its control at the right.
    private Node row(String key, Region control) {
        Label name = new Label(messages.get("preferences." + key));
        name.setLabelFor(control);
        Label advice = new Label(messages.get("preferences." + key + ".advice"));
        advice.getStyleClass().addAll("muted", "small");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        VBox said = new VBox(name, advice);
        said.getStyleClass().add("said");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(said, control);
        row.getStyleClass().add("setting-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("list-row");
        return line;
    }

    private static Region stretch() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return between;
    }
}
