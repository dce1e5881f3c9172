package app.carrel.ui.details;

import app.carrel.ui.control.Icon;
import app.carrel.ui.control.OneOf;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Words and their values in two columns. A value that does not fit wraps.
final class Facts extends VBox {
    private static final double WORDS = 88;

    Facts() {
        getStyleClass().add("facts");
    }

    /// Adds a line, and returns it.
    Fact add(String word, String... styles) {
        Fact fact = new Fact(word, styles);
        getChildren().add(fact);
        return fact;
    }

    /// A word and its value; no line where there is no value.
    static final class Fact extends HBox {
        private final Label value = new Label();

        private Fact(String word, String... styles) {
            getStyleClass().add("fact-line");
            Label label = new Label(word);
            label.getStyleClass().addAll("muted", "small");
            label.setMinWidth(WORDS);
            label.setMaxWidth(WORDS);
            label.setLabelFor(value);
            value.getStyleClass().add("fact-value");
            value.getStyleClass().addAll(styles);
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            value.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(value, Priority.ALWAYS);
            getChildren().addAll(label, value);
        }

        void show(String text) {
            value.setText(text);
            OneOf.turn(this, !text.isEmpty());
        }
    }

    static Label title() {
        Label title = new Label();
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
