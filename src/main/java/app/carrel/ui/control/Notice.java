package app.carrel.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Something to be told in place: a sentence in a bordered card, with the buttons that help. It takes no room while its
/// text is empty.
public final class Notice extends StackPane {
    /// Where less is left for the words, the buttons stand below them.
    private static final double LEAST_WORDS = 200;

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
        HBox said = new HBox(12, icon, text);
        said.setAlignment(Pos.CENTER_LEFT);
        said.setMinWidth(0);
        for (Node button : buttons) {
            // A long sentence wraps before a button is shortened.
            if (button instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
        HBox help = new HBox(12, buttons);
        help.setAlignment(Pos.CENTER_RIGHT);
        help.setManaged(buttons.length > 0);
        Sides line = new Sides(said, help, LEAST_WORDS, VPos.CENTER);
        line.setPadding(new Insets(12, 15, 12, 15));
        getChildren().add(line);
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(text.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }
}
