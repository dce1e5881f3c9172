package app.carrel.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Shows one of several nodes, by what there is to see just now.
///
/// @param <C> what there may be to see
public final class Contents<C> extends StackPane {
    private final ObservableValue<C> now;

    public Contents(ObservableValue<C> now) {
        this.now = now;
    }

    /// Shows `node`, and nothing else, while there is `content`.
    public void put(C content, Node node) {
        node.visibleProperty().bind(now.map(content::equals));
        getChildren().add(node);
    }
}
