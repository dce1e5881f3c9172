package app.carrel.ui.look;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Whether, and how much of, a node can be seen.
final class Visible {
    /// Rounding.
    private static final double HAIR = 1.5;

    private Visible() {}

    /// Whether neither it nor what it lies in is hidden.
    static boolean is(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Whether it lies in the window and in what scrolls around it: all of it or, where it is larger, half a screenful.
    static boolean inSight(Node node) {
        Bounds whole = node.localToScene(node.getLayoutBounds());
        Bounds window = new BoundingBox(
                0, 0, node.getScene().getWidth(), node.getScene().getHeight());
        Bounds seen = cut(whole, window);
        double room = window.getHeight();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane scroll) {
                Bounds port = scroll.localToScene(scroll.getLayoutBounds());
                seen = cut(seen, port);
                room = Math.min(room, port.getHeight());
            }
        }
        boolean wide = seen.getWidth() >= whole.getWidth() - HAIR;
        return wide && seen.getHeight() >= Math.min(whole.getHeight(), room / 2) - HAIR;
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }
}
