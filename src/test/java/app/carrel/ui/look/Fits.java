package app.carrel.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Finds texts that are cut though they should not be.
final class Fits {
    private Fits() {}

    /// Up to this least width a name says that it may be cut.
    private static final double MAY_BE_CUT = 24;

    /// Texts that are visible below `root` and cut, but for names that may be.
    static List<String> cut(Parent root) {
        List<String> cut = new ArrayList<>();
        collect(root, cut);
        return cut;
    }

    private static void collect(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && !mayBeCut(labeled) && isCut(labeled)) {
            cut.add(labeled.getText() + " " + labeled.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, cut));
        }
    }

    /// Negative widths stand for "as wide as it likes".
    private static boolean mayBeCut(Labeled labeled) {
        return labeled.getMinWidth() >= 0 && labeled.getMinWidth() <= MAY_BE_CUT;
    }

    private static boolean isCut(Labeled labeled) {
        String text = labeled.getText();
        if (text == null
                || text.isEmpty()
                || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || !(labeled.lookup(".text") instanceof Text shown)) {
            return false;
        }
        // The skin puts the mark of its mnemonics away, and nothing else.
        return !shown.getText().equals(text) && !shown.getText().equals(text.replace("_", ""));
    }
}
