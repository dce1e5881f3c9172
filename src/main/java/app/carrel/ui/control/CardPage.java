package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// A page that is a column of cards, scrolled where they are higher than the window.
public final class CardPage extends ScrollPane {
    public CardPage(Node... cards) {
        VBox column = new VBox(cards);
        column.getStyleClass().addAll("page", "preferences");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }
}
