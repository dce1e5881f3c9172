package app.carrel.ui.shelf;

import app.carrel.ui.Habits;
import app.carrel.ui.TextSize;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Which columns a person wants, how wide, and what the list is sorted by; found again at the next start.
final class Columns {
    private static final double NARROWEST = 48;
    private static final double WIDEST = 320;
    private static final String ORDER = "course.order";
    private static final String REVERSED = "course.order.reversed";

    private final Habits habits;
    private final Map<Column, DoubleProperty> widths = new EnumMap<>(Column.class);
    private final Map<Column, BooleanProperty> wanted = new EnumMap<>(Column.class);
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final ObjectProperty<MaterialOrder> order = new SimpleObjectProperty<>(this, "order");

    Columns(Habits habits) {
        this.habits = habits;
        for (Column column : Column.values()) {
            String name = "course.column." + column.key();
            DoubleProperty width =
                    new SimpleDoubleProperty(habits.number(name + ".width").orElse(column.firstWidth()));
            width.subscribe(now -> habits.put(name + ".width", now));
            widths.put(column, width);
            BooleanProperty shown = new SimpleBooleanProperty(
                    habits.get(name + ".shown").map(Boolean::valueOf).orElse(column.isShownAtFirst()));
            shown.subscribe(now -> habits.put(name + ".shown", now));
            wanted.put(column, shown);
        }
        order.set(new MaterialOrder(
                habits.choice(ORDER, MaterialOrder.By.class, MaterialOrder.By.NATURAL),
                habits.get(REVERSED).filter("true"::equals).isPresent()));
        order.subscribe(this::keep);
    }

    private void keep(MaterialOrder now) {
        habits.put(ORDER, now.by());
        habits.put(REVERSED, now.reversed());
    }

    ObjectProperty<MaterialOrder> orderProperty() {
        return order;
    }

    /// Whether there is only room for what matters most.
    BooleanProperty narrowProperty() {
        return narrow;
    }

    BooleanProperty wantedProperty(Column column) {
        return Objects.requireNonNull(wanted.get(column));
    }

    /// Moves the left edge of a column; it does not become so narrow or wide that it could not be used.
    void resize(Column column, double width) {
        width(column).set(Math.clamp(Math.rint(width), NARROWEST, WIDEST));
    }

    /// In pixels, for text of the usual size.
    double widthOf(Column column) {
        return width(column).get();
    }

    /// Makes `region` as wide as the column, and takes it away with it.
    void follow(Column column, Region region) {
        ObservableValue<Double> wide =
                width(column).flatMap(width -> TextSize.around(region).map(size -> width.doubleValue() * size));
        region.minWidthProperty().bind(wide);
        region.maxWidthProperty().bind(wide);
        region.prefWidthProperty().bind(wide);
        region.visibleProperty().bind(isShown(column));
        region.managedProperty().bind(region.visibleProperty());
    }

    private ObservableBooleanValue isShown(Column column) {
        return switch (column) {
            case SIZE, CHANGED -> wantedProperty(column);
            case KIND, FIRST_SEEN -> Bindings.and(wantedProperty(column), narrow.not());
        };
    }

    private DoubleProperty width(Column column) {
        return Objects.requireNonNull(widths.get(column));
    }
}
