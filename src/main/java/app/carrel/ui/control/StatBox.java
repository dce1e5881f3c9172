package app.carrel.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A figure with the word for it below.
public final class StatBox extends VBox {
    private final Label value = new Label();
    private final Label label = new Label();

    public StatBox() {
        getStyleClass().add("stat");
        value.getStyleClass().add("stat-value");
        value.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("stat-label");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(value, label);
        setFocusTraversable(false);
    }

    public StatBox(String value, String label) {
        this();
        valueProperty().set(value);
        labelProperty().set(label);
    }

    public StringProperty valueProperty() {
        return value.textProperty();
    }

    public StringProperty labelProperty() {
        return label.textProperty();
    }

    /// Marks the figure as one to look at.
    public void warn(boolean warn) {
        getStyleClass().remove("warn");
        if (warn) {
            getStyleClass().add("warn");
        }
    }
}
