package app.carrel.ui.control;

import app.carrel.catalog.MaterialKind;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The picture of a material's kind in a row that shows one material after another: a picture that was there stays,
/// out of sight, because whatever comes into a window is dressed anew.
public final class KindIcon extends StackPane {
    private final Map<MaterialKind, Node> icons = new EnumMap<>(MaterialKind.class);
    private @Nullable Node shown;

    public KindIcon() {
        getStyleClass().add("kind-icon");
    }

    public void show(MaterialKind kind) {
        Node icon = icons.computeIfAbsent(kind, this::add);
        if (!icon.equals(shown)) {
            if (shown != null) {
                turn(shown, false);
            }
            turn(icon, true);
            shown = icon;
        }
    }

    private Node add(MaterialKind kind) {
        Node icon = Kinds.icon(kind);
        getChildren().add(icon);
        return icon;
    }

    private static void turn(Node icon, boolean inSight) {
        icon.setVisible(inSight);
        icon.setManaged(inSight);
    }
}
