package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Words;
import java.time.Duration;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What closing waits for, and for how long it has.
final class ClosingModel {
    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(100);

    private final Messages messages;
    private final Words words;
    private final Supplier<Duration> shutdownTimeout;

    private final ReadOnlyBooleanWrapper closing = new ReadOnlyBooleanWrapper(this, "closing");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper(this, "advice", "");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper(this, "waiting", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private Duration limit = Duration.ZERO;
    private long since;
    private int tasks;

    /// @param shutdownTimeout how long closing waits at most, by what is set when it begins
    ClosingModel(Messages messages, Words words, Supplier<Duration> shutdownTimeout) {
        this.messages = messages;
        this.words = words;
        this.shutdownTimeout = shutdownTimeout;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    // Properties

    ReadOnlyBooleanProperty closingProperty() {
        return closing.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// "Waiting for 1 task · 1 s".
    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The part of the time that is over, 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    // Commands

    /// Begins to count.
    ///
    /// @param scanning whether a scan has to end first
    void begin(boolean scanning) {
        limit = shutdownTimeout.get();
        tasks = scanning ? 1 : 0;
        title.set(messages.get(scanning ? "closing.scan.title" : "closing.idle.title"));
        advice.set(
                scanning
                        ? messages.get("closing.scan.advice", limit.toSeconds())
                        : messages.get("closing.idle.advice", limit.toSeconds()));
        since = System.nanoTime();
        tick();
        closing.set(true);
        clock.playFromStart();
    }

    void end() {
        clock.stop();
    }

    private void tick() {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - since);
        waiting.set(messages.get("closing.waiting", tasks, words.seconds(elapsed)));
        progress.set(Math.min(1, elapsed.toMillis() / (double) Math.max(1, limit.toMillis())));
    }
}
