package app.carrel.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What can be said of a task at one moment.
///
/// @param progress percent, 0 to 100; 100 only when completed
/// @param silence  time since the last sign of life was noticed, by the steady clock
/// @param timeout  the silence after which it is given up
/// @param place    where one of its threads is, readable
/// @param elapsed  time since it was submitted
public record TaskSnapshot(
        TaskId id,
        TaskStatus status,
        int progress,
        Duration silence,
        Duration timeout,
        @Nullable String place,
        boolean abortRequested,
        Duration elapsed) {
    /// Whether it runs and was heard of within its timeout.
    public boolean alive() {
        return !status.isFinal() && silence.compareTo(timeout) <= 0;
    }
}
