package app.carrel.ui.preferences;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cards of the page and the lines in them: a setting's name and what it does at the left, its control at the
/// right, and before that the way back to what usually holds.
record Rows(Messages messages) {
    /// A line about something that is no longer there.
    static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    /// A card with its title.
    VBox card(String titleKey, List<? extends Node> rows, Node... atTheRight) {
        Label title = new Label(messages.get(titleKey));
        title.getStyleClass().add("title-2");
        HBox head = line(title, stretch());
        head.getChildren().addAll(atTheRight);
        head.getStyleClass().add("first");
        VBox card = new VBox(head);
        card.getChildren().addAll(rows);
        card.getStyleClass().add("card");
        return card;
    }

    /// A setting; what is wrong with it is said below its name.
    HBox row(String key, Region control, Field<?> field) {
        HBox row = row(key, control);
        Label fault = new Label();
        fault.getStyleClass().addAll("bad", "small", "fault");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        fault.textProperty().bind(field.faultProperty());
        show(fault, field.faultProperty().map(text -> !text.isEmpty()));
        field.faultProperty().subscribe(text -> {
            control.getStyleClass().remove("faulty");
            if (!text.isEmpty()) {
                control.getStyleClass().add("faulty");
            }
        });
        if (row.getChildren().getFirst() instanceof VBox said) {
            said.getChildren().add(fault);
        }
        row.getChildren().add(1, reset(key, field));
        return row;
    }

    /// Something to do, with the button for it.
    HBox row(String key, Region control) {
        return row(messages.get("preferences." + key), messages.get("preferences." + key + ".advice"), control);
    }

    HBox row(String named, String advised, Region control) {
        Label name = new Label(named);
        name.setLabelFor(control);
        name.setWrapText(true);
        Label advice = new Label(advised);
        advice.getStyleClass().addAll("muted", "small");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(named);
        }
        control.setAccessibleHelp(advised);
        VBox said = new VBox(name, advice);
        said.getStyleClass().add("said");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        control.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(said, control);
        row.getStyleClass().add("setting-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button reset(String key, Field<?> field) {
        String spoken = messages.get("preferences.reset", messages.get("preferences." + key));
        Button reset = iconButton(Icon.RESET, spoken);
        reset.setId("reset-" + key);
        reset.setOnAction(_ -> field.reset());
        show(reset, field.isUnusual());
        return reset;
    }

    static Button iconButton(Icon icon, String spoken) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        return button;
    }

    static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("list-row");
        return line;
    }

    static Region stretch() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        return between;
    }

    static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
