package app.carrel.ui;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;

/// What a person could read on the page.
public final class InSight {
    private InSight() {}

    /// Texts that are visible, from top to bottom and left to right.
    public static List<String> texts(FxRobot robot) {
        return texts(robot.lookup((Node node) -> node instanceof Labeled));
    }

    /// Texts that are visible in what `selector` finds.
    public static List<String> texts(FxRobot robot, String selector) {
        return texts(robot.lookup(selector));
    }

    private static List<String> texts(NodeQuery query) {
        return OnFx.get(() -> query.queryAllAs(Labeled.class).stream()
                .filter(InSight::isShown)
                .filter(labeled -> labeled.getText() != null)
                .sorted(Comparator.<Labeled>comparingDouble(
                                each -> each.localToScene(0, 0).getY())
                        .thenComparingDouble(each -> each.localToScene(0, 0).getX()))
                .map(InSight::text)
                .toList());
    }

    /// As it is read: without the mark before the letter that presses the control.
    public static String text(Labeled labeled) {
        return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
    }

    /// Whether it and everything around it is visible: pages that are not shown stay in the window.
    public static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
