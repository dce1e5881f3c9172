package app.carrel.ui.control;

import java.util.stream.DoubleStream;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/// A small curve over the last while that grows from the left until it fills its width, then holds ever more, then
/// moves on.
///
/// Its height is that of the highest value in sight. Colours come from the style classes `rate-line`, `rate-area` and
/// `rate-ground`.
public final class RateCurve extends Region {
    private static final double STROKE = 2;

    /// So many values reach from left to right, unless there are more: a short scan is seen as well as a long one.
    private static final int FEWEST = 20;

    private final int slots;
    private final Path area = new Path();
    private final Path line = new Path();
    private final Region ground = new Region();
    private double[] values = {};

    /// @param slots how many values it holds at most
    public RateCurve(int slots) {
        this.slots = slots;
        getStyleClass().add("rate-curve");
        area.getStyleClass().add("rate-area");
        line.getStyleClass().add("rate-line");
        ground.getStyleClass().add("rate-ground");
        // A path's own idea of its size must not move the layout of the page every second.
        area.setManaged(false);
        line.setManaged(false);
        ground.setManaged(false);
        getChildren().addAll(ground, area, line);
        setMinSize(0, 0);
    }

    /// Shows `values`, oldest first; only the newest ones that fit.
    public void show(double[] values) {
        this.values = values.clone();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        ground.resizeRelocate(0, height - 1, width, 1);
        int shown = Math.min(values.length, slots);
        line.getElements().clear();
        area.getElements().clear();
        if (shown < 2 || width <= 0 || height <= 0) {
            return;
        }
        double highest = Math.max(1, DoubleStream.of(values).max().orElse(1));
        PathElement[] points = new PathElement[shown];
        PathElement[] border = new PathElement[shown + 3];
        double step = width / (Math.max(FEWEST, shown) - 1);
        for (int i = 0; i < shown; i++) {
            double x = i * step;
            double y = height - STROKE / 2 - values[values.length - shown + i] / highest * (height - STROKE);
            points[i] = i == 0 ? new MoveTo(x, y) : new LineTo(x, y);
            border[i] = i == 0 ? new MoveTo(x, y) : new LineTo(x, y);
        }
        border[shown] = new LineTo((shown - 1) * step, height);
        border[shown + 1] = new LineTo(0, height);
        border[shown + 2] = new ClosePath();
        line.getElements().setAll(points);
        area.getElements().setAll(border);
    }
}
