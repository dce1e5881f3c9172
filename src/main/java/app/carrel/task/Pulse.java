package app.carrel.task;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The heartbeat of one thread: a counter, and the place that the thread is at.
///
/// The thread that made it beats, any thread reads. Beating neither allocates nor reads a clock nor orders memory;
/// whoever watches
/// notes the time when the count has moved. Every beat looks at the abort flag.
public final class Pulse {
    private final BackgroundTask<?> task;
    private final String thread = Thread.currentThread().getName();
    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<@Nullable Object> place = new AtomicReference<>();

    Pulse(BackgroundTask<?> task) {
        this.task = task;
    }

    /// A sign of life at the same place as before.
    ///
    /// @throws TaskAborted where the task was asked to stop
    public void beat() {
        count.setOpaque(count.getPlain() + 1);
        task.checkAbort();
    }

    /// A sign of life before work at `place`, whose `toString` is readable; it is asked for only by those who watch.
    ///
    /// @throws TaskAborted where the task was asked to stop
    public void beat(Object place) {
        this.place.setOpaque(place);
        beat();
    }

    /// A sign of life at the end of work: the thread now waits for others of its task, and is at no place.
    public void rest() {
        place.setOpaque(null);
        count.setOpaque(count.getPlain() + 1);
    }

    long count() {
        return count.getOpaque();
    }

    /// The name of the thread that beats it.
    String thread() {
        return thread;
    }

    @Nullable
    Object place() {
        return place.getOpaque();
    }
}
