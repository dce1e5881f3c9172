package app.carrel.ui.control;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.ListView;

/// Has a list that gets the keyboard show where it is: on the selected row or, where none is, on the first that one can
/// do something with.
public record RowFocus<T>(ListView<T> list, Predicate<T> useful) {
    public static <T> void in(ListView<T> list, Predicate<T> useful) {
        RowFocus<T> rows = new RowFocus<>(list, useful);
        list.focusedProperty().subscribe(rows::give);
    }

    private void give(boolean focused) {
        List<T> items = list.getItems();
        int now = list.getFocusModel().getFocusedIndex();
        if (!focused || (now >= 0 && now < items.size() && useful.test(items.get(now)))) {
            return;
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        for (int i = Math.max(0, selected); i < items.size(); i++) {
            if (useful.test(items.get(i))) {
                list.getFocusModel().focus(i);
                return;
            }
        }
    }
}
