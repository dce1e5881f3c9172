package app.carrel.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Work that is done again and again on a thread of its own, until it is closed. What is under way then is left to
/// itself: the thread is a daemon, and keeps nobody from ending.
final class Recurring implements AutoCloseable {
    private final String thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    Recurring(String thread) {
        this.thread = thread;
    }

    /// Returns at once.
    ///
    /// @param work must not throw
    void start(Duration first, Duration pause, Runnable work) {
        start(() -> {
            for (Duration wait = first; !closedWithin(wait); wait = pause) {
                work.run();
            }
        });
    }

    /// Does `work` once beside the caller.
    void start(Runnable work) {
        Thread.ofPlatform().name(thread).daemon().priority(Thread.MIN_PRIORITY).start(work);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private boolean closedWithin(Duration wait) {
        try {
            return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a thread of Carrel", e);
        }
    }
}
