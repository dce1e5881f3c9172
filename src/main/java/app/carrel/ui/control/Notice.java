package app.carrel.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Something to be told in place: a sentence in a bordered card, with the buttons that help. It takes no room while its
/// text is empty.
public final class Notice extends HBox {
    private final Label text = new Label();

    /// @param kind the colour of its border and icon
    public Notice(Tag.Kind kind, Region... buttons) {
        getStyleClass().addAll("card", "notice");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        setPadding(new Insets(12, 16, 12, 16));
        switch (kind) {
            case WARN -> dress("card-warn", Icon.ALERT.node("icon-warn"));
            case BAD -> dress("card-bad", Icon.FAILED.node("icon-bad"));
            case OK -> dress("card-ok", Icon.CHECK.node("icon-ok"));
            case PLAIN -> dress("card-plain", Icon.INFO.node());
        }
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        for (Region button : buttons) {
            button.setMinWidth(USE_PREF_SIZE);
            getChildren().add(button);
        }
        setMinHeight(USE_PREF_SIZE);
        visibleProperty().bind(text.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    public StringProperty textProperty() {
        return text.textProperty();
    }

    private void dress(String styleClass, Node icon) {
        getStyleClass().add(styleClass);
        getChildren().add(icon);
    }
}
