package app.carrel.ui.preferences;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// One setting as a person types or chooses it: what is wrong with it, and the way back to what usually holds.
///
/// @param <T> what the control holds; for a number its text
final class Field<T> {
    private final ObjectProperty<T> typed;
    private final T usual;
    private final Function<T, String> rule;
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");

    /// @param usual what holds where nothing is set
    /// @param rule  what is wrong with a value, as a sentence; empty where nothing is
    Field(T now, T usual, Function<T, String> rule) {
        this.typed = new SimpleObjectProperty<>(this, "typed", now);
        this.usual = usual;
        this.rule = rule;
    }

    /// A setting with which nothing can be wrong.
    Field(T now, T usual) {
        this(now, usual, _ -> "");
    }

    Property<T> typedProperty() {
        return typed;
    }

    T typed() {
        return typed.get();
    }

    /// As of the last [#judge].
    ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    boolean isSound() {
        return fault.get().isEmpty();
    }

    /// Whether there is something to go back from.
    ObservableValue<Boolean> isUnusual() {
        return typed.map(value -> !value.equals(usual));
    }

    T usual() {
        return usual;
    }

    void judge() {
        fault.set(rule.apply(typed.get()));
    }

    void reset() {
        typed.set(usual);
    }
}
