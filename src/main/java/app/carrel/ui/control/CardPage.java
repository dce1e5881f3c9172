package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// A page that is a column of cards, scrolled where they are higher than the window.
public final class CardPage extends ScrollArea {
    public CardPage(Node... cards) {
        super(column(cards));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static VBox column(Node... cards) {
        VBox column = new VBox(cards);
        column.getStyleClass().addAll("page", "preferences");
        return column;
    }
}
