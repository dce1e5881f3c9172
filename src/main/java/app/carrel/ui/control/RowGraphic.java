package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// What a row shows. While the row is empty it stays in it, out of sight: what is put in again is dressed anew.
public final class RowGraphic {
    private RowGraphic() {}

    /// Shows `graphic` in `row`.
    public static void show(Labeled row, Node graphic) {
        graphic.setVisible(true);
        row.setGraphic(graphic);
    }

    /// Leaves `row` empty to the eye.
    public static void hide(Labeled row) {
        if (row.getGraphic() != null) {
            row.getGraphic().setVisible(false);
        }
    }
}
