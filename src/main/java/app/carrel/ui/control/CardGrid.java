package app.carrel.ui.control;

import app.carrel.ui.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Cards in as many columns as fit, of which only the rows in sight have nodes: ten thousand are as quick as ten.
///
/// Arrow keys, Home, End and the page keys move a mark over the cards; Enter, Space and a click open one. The mark
/// stays with its item when the items change.
///
/// @param <T> what a card shows
public final class CardGrid<T> extends Region {
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /// One card, used again for another item as the grid is scrolled.
    public interface Card<T> {
        Region node();

        void show(T item);
    }

    /// The measures of a grid, in pixels.
    ///
    /// @param minWidth the least width of a card; all share what is left
    /// @param gutter   room kept free at the right, in which the scroll bar appears without moving the cards
    public record Measures(double minWidth, double height, double gap, double gutter) {
        /// For text of another size.
        private Measures grown(double textSize) {
            return new Measures(minWidth * textSize, height * textSize, gap, gutter);
        }
    }

    /// Some items side by side; `first` is the index of the leftmost.
    record Row<T>(int first, List<T> items) {}

    private final ListView<Row<T>> list = new ListView<>();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ObservableValue<Measures> measures;
    private final Function<T, Object> key;
    private List<T> items = List.of();
    private Object currentKey = "";
    private int columns = 1;
    private Consumer<T> onOpen = item -> {};

    /// @param key what makes an item the same one after a change
    public CardGrid(Measures measures, Function<T, Object> key, Supplier<Card<T>> cards) {
        this.measures = TextSize.around(this).map(measures::grown);
        this.key = key;
        getStyleClass().add("card-grid");
        list.fixedCellSizeProperty().bind(this.measures.map(measured -> measured.height() + measured.gap()));
        this.measures.subscribe(this::requestLayout);
        list.setCellFactory(view -> new CardGridRow<>(this, cards));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.focusedProperty().subscribe(focused -> {
            if (focused && current.get() < 0 && !items.isEmpty()) {
                setCurrent(0);
            }
        });
        list.accessibleTextProperty().bind(accessibleTextProperty());
        getChildren().add(list);
    }

    /// Shows `items` in this order.
    public void setItems(List<T> items) {
        int at = current.get();
        this.items = List.copyOf(items);
        int found = -1;
        for (int i = 0; at >= 0 && found < 0 && i < items.size(); i++) {
            found = currentKey.equals(key.apply(items.get(i))) ? i : -1;
        }
        fold();
        setCurrent(found);
    }

    /// What happens when a person chooses a card.
    public void setOnOpen(Consumer<T> onOpen) {
        this.onOpen = onOpen;
    }

    /// Index of the card that the keyboard is at; -1 before there is one.
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Whether the grid has the keyboard, so that the mark shows.
    boolean hasKeyboard() {
        return list.isFocused();
    }

    ListView<Row<T>> list() {
        return list;
    }

    Measures measures() {
        return measures.getValue();
    }

    int columns() {
        return columns;
    }

    /// Brings the first card into sight.
    public void scrollToTop() {
        list.scrollTo(0);
    }

    void open(int index) {
        setCurrent(index);
        onOpen.accept(items.get(index));
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        list.resizeRelocate(0, 0, getWidth(), getHeight());
        int fitting = columnsFor(getWidth());
        if (fitting != columns) {
            columns = fitting;
            fold();
        }
    }

    private int columnsFor(double width) {
        Measures now = measures();
        double room = width - now.gutter() + now.gap();
        return Math.max(1, (int) (room / (now.minWidth() + now.gap())));
    }

    private void fold() {
        List<Row<T>> rows = new ArrayList<>((items.size() + columns - 1) / columns);
        for (int first = 0; first < items.size(); first += columns) {
            rows.add(new Row<>(first, items.subList(first, Math.min(items.size(), first + columns))));
        }
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
    }

    private void onKey(KeyEvent event) {
        if (items.isEmpty() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        int at = Math.max(0, current.get());
        int page = columns * Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()) - 1);
        switch (event.getCode()) {
            case LEFT -> moveTo(at - 1);
            case RIGHT -> moveTo(at + 1);
            case UP -> moveTo(at < columns ? at : at - columns);
            case DOWN -> moveTo(at + columns);
            case PAGE_UP -> moveTo(at - page);
            case PAGE_DOWN -> moveTo(at + page);
            case HOME -> moveTo(0);
            case END -> moveTo(items.size() - 1);
            case ENTER, SPACE -> open(at);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(int index) {
        int to = Math.clamp(index, 0, items.size() - 1);
        setCurrent(to);
        reveal(to / columns);
    }

    private void setCurrent(int index) {
        currentKey = index < 0 ? "" : key.apply(items.get(index));
        current.set(index);
    }

    /// Scrolls no further than needed to see the row whole.
    private void reveal(int row) {
        CardGridRow.reveal(list, row);
    }
}
