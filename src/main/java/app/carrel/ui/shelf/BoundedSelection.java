package app.carrel.ui.shelf;

import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Selecting several rows of a list, but no more than the list can bear: to select two hundred thousand would hold the
/// window for minutes.
final class BoundedSelection {
    /// More than this at once nobody looks at.
    static final int MOST = 1_000;

    private final ListView<?> list;
    private final IntConsumer onBound;
    private int anchor = -1;

    private BoundedSelection(ListView<?> list, IntConsumer onBound) {
        this.list = list;
        this.onBound = onBound;
    }

    /// @param onBound hears of the bound where somebody wanted more
    static void allowIn(ListView<?> list, IntConsumer onBound) {
        BoundedSelection bounded = new BoundedSelection(list, onBound);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getItems().addListener((InvalidationListener) _ -> bounded.forgetAnchor());
        list.addEventFilter(KeyEvent.KEY_PRESSED, bounded::onKey);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, bounded::onPress);
    }

    /// Where other rows have come in, the number of the old one says nothing.
    private void forgetAnchor() {
        anchor = -1;
    }

    private void onKey(KeyEvent event) {
        int last = list.getItems().size() - 1;
        if (last < 0) {
            return;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            anchor = 0;
            extendTo(last);
            event.consume();
            return;
        }
        if (!event.isShiftDown()) {
            anchor = -1;
            return;
        }
        switch (event.getCode()) {
            case HOME -> extendTo(0);
            case END -> extendTo(last);
            case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
                if (list.getSelectionModel().getSelectedIndices().size() < MOST) {
                    return;
                }
                onBound.accept(MOST);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void onPress(MouseEvent event) {
        int row = row(event.getPickResult().getIntersectedNode());
        if (event.getButton() != MouseButton.PRIMARY || row < 0) {
            return;
        }
        if (event.isShiftDown()) {
            list.requestFocus();
            extendTo(row);
            event.consume();
        } else {
            anchor = row;
        }
    }

    private static int row(@Nullable Node node) {
        Node at = node;
        while (at != null) {
            if (at instanceof ListCell<?> cell) {
                return cell.isEmpty() ? -1 : cell.getIndex();
            }
            at = at.getParent();
        }
        return -1;
    }

    /// Selects from where the selection began to `row`, or as far as the bound allows.
    private void extendTo(int row) {
        if (anchor < 0) {
            anchor = Math.max(0, list.getFocusModel().getFocusedIndex());
        }
        int end = Math.clamp(row, anchor - MOST + 1, anchor + MOST - 1);
        if (end != row) {
            onBound.accept(MOST);
        }
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectRange(Math.min(anchor, end), Math.max(anchor, end) + 1);
        list.getFocusModel().focus(end);
        list.scrollTo(end);
    }
}
