package app.carrel.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Something to be told in place: a sentence in a bordered card, with the buttons that help. It takes no room while its
/// text is empty.
public final class Notice extends StackPane {
    private final Label text = new Label();

    /// @param kind the colour of its border and icon
    public Notice(Tag.Kind kind, Node... buttons) {
        getStyleClass().addAll("card", "notice");
        Node icon = switch (kind) {
            case WARN -> Icon.ALERT.node("icon-warn");
            case BAD -> Icon.FAILED.node("icon-bad");
            case OK -> Icon.CHECK.node("icon-ok");
            case PLAIN -> Icon.INFO.node();
        };
        switch (kind) {
            case WARN -> getStyleClass().add("card-warn");
            case BAD -> getStyleClass().add("card-bad");
            case OK -> getStyleClass().add("card-ok");
            case PLAIN -> {}
        }
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(12, icon, text);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(12, 15, 12, 15));
        for (Node button : buttons) {
            // A long sentence wraps before a button is shortened.
            if (button instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
            line.getChildren().add(button);
        }
        getChildren().add(line);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(text.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }
}
