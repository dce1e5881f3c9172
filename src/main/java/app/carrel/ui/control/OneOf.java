package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows one of several nodes, or none. The others stay in it, out of sight: whatever comes into a window is dressed
/// anew, which takes longer than all else that a row does.
public final class OneOf extends StackPane {
    private @Nullable Node shown;

    /// Shows `node`, and nothing else; one that was not yet here comes in.
    public void show(Node node) {
        if (!node.equals(shown)) {
            hide();
            if (!getChildren().contains(node)) {
                getChildren().add(node);
            }
            turn(node, true);
            shown = node;
        }
    }

    /// Shows nothing.
    public void hide() {
        if (shown != null) {
            turn(shown, false);
            shown = null;
        }
    }

    /// Shows `node`, or leaves its room to the others.
    public static void turn(Node node, boolean inSight) {
        node.setVisible(inSight);
        node.setManaged(inSight);
    }
}
