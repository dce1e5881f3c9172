package app.carrel.ui.details;

import app.carrel.ui.control.Icon;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Words and their values in two columns. A value that does not fit wraps.
final class Facts extends GridPane {
    private static final double WORDS = 88;

    Facts() {
        getStyleClass().add("facts");
        ColumnConstraints word = new ColumnConstraints(WORDS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setFillWidth(true);
        getColumnConstraints().setAll(word, value);
    }

    /// Adds a row, and returns what shows the value.
    Label add(String word, String value, String... styles) {
        Label label = new Label(word);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(0);
        Label text = new Label(value);
        text.getStyleClass().add("fact-value");
        text.getStyleClass().addAll(styles);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        label.setLabelFor(text);
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, text);
        return text;
    }

    static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().addAll("title-2", "details-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        return title;
    }

    static Button button(String id, String text, Icon icon, Runnable action) {
        Button button = new Button(text, icon.node());
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Node spaced(Node... buttons) {
        VBox box = new VBox(8, buttons);
        box.setFillWidth(true);
        return box;
    }
}
