package app.carrel.ui.control;

import app.carrel.ui.TextSize;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands where there is nothing to show: a sign, what is so, and what to do about it.
public final class Blank extends VBox {
    private static final double WIDEST_ADVICE = 440;

    private final Label title = new Label();
    private final Label advice = new Label();

    public Blank(Node sign, Node... buttons) {
        getStyleClass().add("blank");
        setAlignment(Pos.CENTER);
        setSpacing(12);
        setPadding(new Insets(24));
        title.getStyleClass().add("title-1");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setTextAlignment(TextAlignment.CENTER);
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.setTextAlignment(TextAlignment.CENTER);
        advice.setAlignment(Pos.CENTER);
        advice.maxWidthProperty().bind(TextSize.around(this).map(size -> WIDEST_ADVICE * size));
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
