package app.carrel.task;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The heartbeat of one thread: a counter, and the place that the thread is at.
///
/// The thread that made it beats, any thread reads. Beating neither allocates nor reads a clock nor orders memory;
/// whoever watches notes the time when the count has moved. Every beat looks at the abort flag.
public final class Pulse {
    private final BackgroundTask<?> task;
    private final String thread = Thread.currentThread().getName();
    /// Written plainly, by one thread alone: the compiler that commands run with (C1) makes a full fence of an opaque
    /// write. No count is held back, because every beat goes on to read the task's abort flag, which orders memory.
    private final AtomicLong count = new AtomicLong();

    private @Nullable Object place;

    Pulse(BackgroundTask<?> task) {
        this.task = task;
    }

    /// A sign of life at the same place as before.
    ///
    /// @throws TaskAborted where the task was asked to stop
    public void beat() {
        count.setPlain(count.getPlain() + 1);
        task.checkAbort();
    }

    /// A sign of life before work at `place`, whose `toString` is readable; it is asked for only by those who watch.
    ///
    /// @throws TaskAborted where the task was asked to stop
    public void beat(Object place) {
        this.place = place;
        beat();
    }

    /// A sign of life at the end of work: the thread now waits for others of its task, and is at no place.
    public void rest() {
        place = null;
        count.setPlain(count.getPlain() + 1);
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
        return place;
    }
}
