package app.carrel.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How large the text of a scene is: 1 as the style sheets say, 2 for twice that. What must hold text grows with it.
///
/// FX thread only. It belongs to the scene, so that whatever lies in there finds it without being told.
public final class TextSize {
    private TextSize() {}

    /// Of `scene`; [Looks] follows it the next time that the scene is dressed.
    public static DoubleProperty of(Scene scene) {
        return (DoubleProperty) scene.getProperties()
                .computeIfAbsent(TextSize.class, _ -> new SimpleDoubleProperty(scene, "textSize", 1));
    }

    /// Of the scene in which `node` lies; 1 as long as it lies in none.
    public static ObservableValue<Double> around(Node node) {
        return node.sceneProperty().flatMap(scene -> of(scene).asObject()).orElse(1.0);
    }
}
