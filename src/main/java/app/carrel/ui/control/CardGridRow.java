package app.carrel.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A row of a [CardGrid]: as many cards as the grid has columns, of equal width.
final class CardGridRow<T> extends ListCell<CardGrid.Row<T>> {
    private final CardGrid<T> grid;
    private final Supplier<CardGrid.Card<T>> cards;
    private final Shelf shelf = new Shelf();
    private final OneOf parts = new OneOf();
    private final List<CardGrid.Card<T>> made = new ArrayList<>();

    CardGridRow(CardGrid<T> grid, Supplier<CardGrid.Card<T>> cards) {
        this.grid = grid;
        this.cards = cards;
        getStyleClass().setAll("card-grid-row");
        // Cards fit the grid by their own arithmetic; a row that asked for more would bring a scroll bar.
        setPrefWidth(0);
        setGraphic(parts);
        grid.currentProperty().subscribe(this::markCurrent);
        grid.list().focusedProperty().subscribe(this::markCurrent);
    }

    @Override
    protected void updateItem(CardGrid.@Nullable Row<T> row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            parts.hide();
            return;
        }
        while (made.size() < row.items().size()) {
            add(cards.get());
        }
        for (int i = 0; i < made.size(); i++) {
            boolean used = i < row.items().size();
            made.get(i).node().setVisible(used);
            if (used) {
                made.get(i).show(row.items().get(i));
            }
        }
        parts.show(shelf);
        markCurrent();
    }

    private void add(CardGrid.Card<T> card) {
        int column = made.size();
        card.node().setOnMouseClicked(event -> {
            if (event.isStillSincePress() && getItem() != null) {
                grid.open(getItem().first() + column);
            }
        });
        made.add(card);
        shelf.getChildren().add(card.node());
    }

    private void markCurrent() {
        CardGrid.Row<T> row = getItem();
        for (int i = 0; i < made.size(); i++) {
            boolean current =
                    row != null && grid.hasKeyboard() && grid.currentProperty().get() == row.first() + i;
            made.get(i).node().pseudoClassStateChanged(CardGrid.CURRENT, current);
        }
    }

    /// Scrolls `list` no further than needed to see row `index` whole.
    static void reveal(ListView<?> list, int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            scroll(flow, index);
        }
    }

    private static <C extends IndexedCell<?>> void scroll(VirtualFlow<C> flow, int index) {
        flow.scrollTo(index);
    }

    /// Lays the cards out side by side.
    private final class Shelf extends Pane {
        Shelf() {
            getStyleClass().add("card-grid-cards");
        }

        /// Wants no width of its own: the row is as wide as the list, which so never scrolls sideways.
        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            double gap = grid.measures().gap();
            int columns = grid.columns();
            double width = (grid.getWidth() - grid.measures().gutter() - gap * (columns - 1)) / columns;
            for (int i = 0; i < made.size(); i++) {
                made.get(i)
                        .node()
                        .resizeRelocate(
                                snapPositionX(i * (width + gap)),
                                0,
                                snapSizeX(width),
                                grid.measures().height());
            }
        }
    }
}
