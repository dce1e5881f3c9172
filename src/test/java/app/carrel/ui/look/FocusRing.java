package app.carrel.ui.look;

import app.carrel.ui.Contrast;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// How a control looks with the keyboard and without.
///
/// @param around the ground it is pictured on
record FocusRing(Color around) {
    /// What a ring lies outside of the control at most.
    private static final double OUTSIDE = 6;

    /// So much must what marks the focus stand out from what was there before (WCAG 2.2, 2.4.13).
    private static final double CONTRAST = 3;

    WritableImage picture(Node control) {
        Bounds bounds = control.getBoundsInParent();
        SnapshotParameters how = new SnapshotParameters();
        how.setFill(around);
        how.setViewport(new Rectangle2D(
                bounds.getMinX() - OUTSIDE,
                bounds.getMinY() - OUTSIDE,
                Math.ceil(control.getLayoutBounds().getWidth()) + 2 * OUTSIDE,
                Math.ceil(control.getLayoutBounds().getHeight()) + 2 * OUTSIDE));
        return control.snapshot(how, null);
    }

    /// Whether one sees a difference as large as a line along the longer side.
    static boolean isSeen(WritableImage with, WritableImage without) {
        int width = (int) Math.min(with.getWidth(), without.getWidth());
        int height = (int) Math.min(with.getHeight(), without.getHeight());
        PixelReader one = with.getPixelReader();
        PixelReader other = without.getPixelReader();
        int differ = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (one.getArgb(x, y) != other.getArgb(x, y)
                        && Contrast.of(one.getColor(x, y), other.getColor(x, y)) >= CONTRAST) {
                    differ++;
                }
            }
        }
        return differ >= Math.max(width, height) - 4 * OUTSIDE;
    }
}
