package app.carrel.ui.preferences;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.SettingRow;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cards of the page and the lines in them; a setting has the way back to what usually holds before its control.
record Rows(Messages messages) {
    /// A line about something that is no longer there.
    static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    VBox card(String titleKey, List<? extends Node> rows, Node... atTheRight) {
        return SettingRow.card(messages.get(titleKey), rows, atTheRight);
    }

    /// A setting; what is wrong with it is said below its name.
    SettingRow row(String key, Region control, Field<?> field) {
        SettingRow row = row(key, control);
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
        row.say(fault);
        row.putBeforeControl(reset(key, field));
        return row;
    }

    /// Something to do, with the button for it.
    SettingRow row(String key, Region control) {
        return new SettingRow(
                messages.get("preferences." + key), messages.get("preferences." + key + ".advice"), control);
    }

    private Button reset(String key, Field<?> field) {
        String spoken = messages.get("preferences.reset", messages.get("preferences." + key));
        Button reset = Icon.RESET.button(spoken);
        reset.setId("reset-" + key);
        reset.setOnAction(_ -> field.reset());
        show(reset, field.isUnusual());
        return reset;
    }

    /// What stands where there is nothing to list.
    static HBox none(String text) {
        Label none = new Label(text);
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(none);
        line.getStyleClass().addAll("list-row", "none");
        return line;
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }
}
