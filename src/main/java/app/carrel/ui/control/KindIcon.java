package app.carrel.ui.control;

import app.carrel.catalog.MaterialKind;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The picture of a material's kind in a row that shows one material after another.
public final class KindIcon extends StackPane {
    private final Node picture = Icon.OTHER.node();

    public KindIcon() {
        getStyleClass().add("kind-icon");
        getChildren().add(picture);
    }

    public void show(MaterialKind kind) {
        Kinds.icon(kind).draw(picture);
    }
}
