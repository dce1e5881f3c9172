package app.carrel.ui.control;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Waits on the FX thread for something to become so, and does one thing then.
public final class FirstTime implements ChangeListener<Boolean> {
    private final ObservableValue<Boolean> state;
    private final Runnable then;

    private FirstTime(ObservableValue<Boolean> state, Runnable then) {
        this.state = state;
        this.then = then;
    }

    /// Runs `then` at once where `state` is true, else when it becomes true.
    ///
    /// @param state nothing that may be collected meanwhile: a property, or its [ObservableValue#map]
    public static void of(ObservableValue<Boolean> state, Runnable then) {
        if (state.getValue()) {
            then.run();
        } else {
            state.addListener(new FirstTime(state, then));
        }
    }

    @Override
    public void changed(ObservableValue<? extends Boolean> observable, Boolean before, Boolean now) {
        if (now) {
            state.removeListener(this);
            then.run();
        }
    }
}
