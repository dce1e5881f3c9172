package app.carrel.ui.shelf;

import java.util.Locale;

/// A fact about a material that can stand at the right end of its row.
enum Column {
    KIND(MaterialOrder.By.KIND, 88, true),
    SIZE(MaterialOrder.By.SIZE, 76, true),
    CHANGED(MaterialOrder.By.CHANGED, 100, true),
    FIRST_SEEN(MaterialOrder.By.FIRST_SEEN, 100, false);

    private final MaterialOrder.By order;
    private final double width;
    private final boolean shown;

    /// @param order what a click on its caption sorts by
    /// @param width at first, in pixels
    /// @param shown whether it is there at first
    Column(MaterialOrder.By order, double width, boolean shown) {
        this.order = order;
        this.width = width;
        this.shown = shown;
    }

    MaterialOrder.By order() {
        return order;
    }

    double firstWidth() {
        return width;
    }

    boolean isShownAtFirst() {
        return shown;
    }

    /// Its name in keys and identifiers, such as `first-seen`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
