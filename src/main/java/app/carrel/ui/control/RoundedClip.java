package app.carrel.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what lies in a card inside its round corners, rows of a scrolled list above all, and off its border.
public final class RoundedClip {
    private RoundedClip() {}

    /// Clips `content` to its own bounds with corners of `radius` pixels, whatever size it takes.
    public static void of(Region content, double radius) {
        Rectangle bounds = new Rectangle();
        bounds.setArcWidth(2 * radius);
        bounds.setArcHeight(2 * radius);
        bounds.widthProperty().bind(content.widthProperty());
        bounds.heightProperty().bind(content.heightProperty());
        content.setClip(bounds);
    }
}
