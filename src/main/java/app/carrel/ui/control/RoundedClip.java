package app.carrel.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Keeps what lies in a card inside its round corners, rows of a scrolled list above all.
public final class RoundedClip {
    private RoundedClip() {}

    /// Clips `card` to its own bounds with corners of `radius` pixels, whatever size it takes.
    public static void of(Region card, double radius) {
        Rectangle bounds = new Rectangle();
        bounds.setArcWidth(2 * radius);
        bounds.setArcHeight(2 * radius);
        bounds.widthProperty().bind(card.widthProperty());
        bounds.heightProperty().bind(card.heightProperty());
        card.setClip(bounds);
    }
}
