package app.carrel.ui.control;

import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where there is nothing to show: a sign, what is so, and what to do about it.
public final class Blank extends VBox {
    private final Label title = new Label();
    private final Label advice = new Label();

    public Blank(Node sign, Node... buttons) {
        getStyleClass().add("blank");
        setAlignment(Pos.CENTER);
        setSpacing(12);
        setPadding(new Insets(24));
        title.getStyleClass().add("title-1");
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        advice.setTextAlignment(TextAlignment.CENTER);
        advice.setAlignment(Pos.CENTER);
        advice.setMaxWidth(440);
        getChildren().addAll(sign, title, advice);
        getChildren().addAll(buttons);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty adviceProperty() {
        return advice.textProperty();
    }
}
