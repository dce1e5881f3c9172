package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Things on one line, as wide as they are together; on several where that is too wide for where they stand.
public class FlowLine extends FlowPane {
    public FlowLine(double gap, double gapBelow, Node... nodes) {
        super(gap, gapBelow, nodes);
    }

    @Override
    protected double computePrefWidth(double height) {
        double all = 0;
        for (Node node : getManagedChildren()) {
            all += (all > 0 ? getHgap() : 0) + snapSizeX(node.prefWidth(-1));
        }
        return snappedLeftInset() + all + snappedRightInset();
    }
}
