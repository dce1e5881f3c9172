package app.carrel.ui.look;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;

/// Finds controls that assistive technology could not name.
final class Named {
    private Named() {}

    /// Controls that are visible below `root`, can have the keyboard, and say neither by a text of their own nor by an
    /// accessible one what they are for; a label that is for them would be told as well.
    static List<String> nameless(Parent root) {
        List<String> nameless = new ArrayList<>();
        collect(root, nameless);
        return nameless;
    }

    private static void collect(Node node, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        boolean reachable = node instanceof Control && node.isFocusTraversable() && !(node instanceof ScrollPane);
        if (reachable && !hasName(node)) {
            nameless.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static boolean hasName(Node node) {
        String spoken = node.getAccessibleText();
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return (spoken != null && !spoken.isBlank()) || (text != null && !text.isBlank());
    }
}
