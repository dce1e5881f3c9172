package app.carrel.ui.shell;

import app.carrel.ui.Habits;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where the window was when it was closed, in pixels of the desktop.
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /// Of the window's head so much must lie on a screen that one can take hold of it.
    private static final double HOLD = 80;

    /// Empty where nothing is remembered, or nothing that makes sense.
    static Optional<WindowPlace> of(Habits habits) {
        Optional<Double> x = habits.number("x");
        Optional<Double> y = habits.number("y");
        Optional<Double> width = habits.number("width");
        Optional<Double> height = habits.number("height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        boolean maximized = habits.get("maximized").filter("true"::equals).isPresent();
        return Optional.of(new WindowPlace(x.get(), y.get(), width.get(), height.get(), maximized));
    }

    void keep(Habits habits) {
        habits.put("x", x);
        habits.put("y", y);
        habits.put("width", width);
        habits.put("height", height);
        habits.put("maximized", maximized);
    }

    /// Whether the window could be seen and moved there: a screen may be gone since.
    boolean isOn(List<Rectangle2D> screens) {
        return screens.stream()
                .anyMatch(screen -> screen.contains(x + width / 2, y + HOLD / 2)
                        || screen.intersects(x + HOLD, y, Math.max(1, width - 2 * HOLD), HOLD / 2));
    }
}
