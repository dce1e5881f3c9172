package app.carrel.ui.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A line of the navigation that leads to a page: a sign, the page's name, and a fact at the right end.
final class NavigationItem extends Button {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Label words;
    private final Region between;
    private final Node fact;

    /// @param plain the page's name
    /// @param marked the same, with a mark before the letter that leads there
    NavigationItem(Node sign, String plain, String marked, Node fact) {
        getStyleClass().setAll("nav-item");
        setMnemonicParsing(false);
        setText(plain);
        words = new Label(marked);
        words.setMnemonicParsing(true);
        words.setLabelFor(this);
        words.setMinWidth(0);
        this.fact = new StackPane(fact);
        between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(sign, words, between, this.fact);
        line.getStyleClass().add("nav-line");
        line.setMouseTransparent(true);
        // A button keeps its graphic as small as it can; the fact belongs at the right end.
        line.prefWidthProperty().bind(widthProperty().subtract(36));
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
    }

    /// Shows the sign alone, or all of it.
    void turnToSign(boolean alone) {
        for (Node node : List.of(words, between, fact)) {
            node.setManaged(!alone);
        }
        words.setVisible(!alone);
        fact.setVisible(!alone);
        setTooltip(alone ? new Tooltip(getText()) : null);
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
