package app.carrel.ui.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Walks once round a page with the tabulator, as who has no mouse. FX thread only.
final class TabWalk {
    /// No page has nearly as many stops.
    private static final int ENDLESS = 200;

    /// What is next to one another is told apart by at least this many pixels.
    private static final double HAIR = 2;

    private final Scene scene;
    private final FocusRing ring;
    private final Set<Node> stops = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    TabWalk(Scene scene) {
        this.scene = scene;
        ring = new FocusRing((Color) ((Region) scene.getRoot().lookup(".header"))
                .getBackground()
                .getFills()
                .getLast()
                .getFill());
    }

    /// What of the page cannot be reached, seen or left so.
    List<String> faults() {
        Node closing = scene.lookup("#closing");
        if (closing != null && Visible.is(closing)) {
            return faults;
        }
        press();
        Node first = scene.getFocusOwner();
        for (Node now = first; now != null && stops.add(now); now = scene.getFocusOwner()) {
            look(now);
            WritableImage with = ring.picture(now);
            press();
            if (!now.equals(scene.getFocusOwner()) && !FocusRing.isSeen(with, ring.picture(now))) {
                faults.add("looks the same with the keyboard: " + now);
            }
        }
        if (!Objects.equals(scene.getFocusOwner(), first) || stops.size() > ENDLESS) {
            faults.add("a trap: " + scene.getFocusOwner());
        }
        Node sheet = scene.lookup("#keys-sheet");
        Parent reached = sheet != null && sheet.isVisible() ? (Parent) sheet : scene.getRoot();
        List<Node> expected = new ArrayList<>();
        collect(reached, expected);
        expected.stream().filter(stop -> !stops.contains(stop)).forEach(left -> faults.add("not reached: " + left));
        order(expected.getFirst());
        return faults;
    }

    private void press() {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private void look(Node now) {
        if (!Visible.inSight(now)) {
            faults.add("not in sight: " + now + " at " + now.localToScene(now.getLayoutBounds()));
        }
    }

    private static void collect(Node node, List<Node> reachable) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Control && node.isFocusTraversable() && !(node instanceof ScrollPane) && !isOther(node)) {
            reachable.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, reachable));
        }
    }

    /// Of a choice the tabulator goes to what is chosen; arrows lead to the others.
    private static boolean isOther(Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null && !toggle.isSelected();
    }

    /// As one reads: within one part of the window never back up, and within a line never back to the left.
    ///
    /// @param first where a round begins
    private void order(Node first) {
        List<Node> round = new ArrayList<>(stops);
        Collections.rotate(round, -round.indexOf(first));
        Node before = null;
        for (Node now : round) {
            if (before != null && part(before).equals(part(now))) {
                Bounds one = placed(before);
                Bounds other = placed(now);
                boolean above = other.getMaxY() < one.getMinY() + HAIR && other.getMaxX() > one.getMinX() + HAIR;
                boolean leftOf = other.getMaxX() < one.getMinX() + HAIR
                        && other.getMinY() < one.getMaxY() - HAIR
                        && other.getMaxY() > one.getMinY() + HAIR;
                if (above || (leftOf && other.getMinY() <= one.getMinY() + HAIR)) {
                    faults.add("goes back from " + before + " to " + now);
                }
            }
            before = now;
        }
    }

    /// What scrolls as one or stands in the window as one: the nearest of what is around it.
    private static Node part(Node node) {
        for (Node each = node.getParent(); each.getParent() != null; each = each.getParent()) {
            if (each instanceof ScrollPane
                    || each.getStyleClass().stream()
                            .anyMatch(List.of("navigation", "header", "status-bar", "details")::contains)) {
                return each;
            }
        }
        return node.getScene().getRoot();
    }

    /// Where it is, however far its page is scrolled.
    private static Bounds placed(Node node) {
        Bounds inScene = node.localToScene(node.getLayoutBounds());
        return part(node) instanceof ScrollPane scroll ? scroll.getContent().sceneToLocal(inScene) : inScene;
    }
}
