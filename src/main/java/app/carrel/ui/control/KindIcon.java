package app.carrel.ui.control;

import app.carrel.catalog.MaterialKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The picture of a material's kind in a row that shows one material after another: a picture is put in
/// only where it is another one, because whatever comes into a window is dressed anew.
public final class KindIcon extends StackPane {
    private final Map<MaterialKind, Node> icons = new EnumMap<>(MaterialKind.class);
    private @Nullable MaterialKind shown;

    public KindIcon() {
        getStyleClass().add("kind-icon");
    }

    public void show(MaterialKind kind) {
        if (kind != shown) {
            shown = kind;
            getChildren().setAll(icons.computeIfAbsent(kind, Kinds::icon));
        }
    }
}
