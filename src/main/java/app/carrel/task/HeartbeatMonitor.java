package app.carrel.task;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the pulses of the active tasks: renews the leases of the living and gives up those without a sign of life.
///
/// It looks every second and judges every monitor interval. A look that itself comes late (sleep, SIGSTOP, a long
/// pause) judges nobody and starts a new period. Looking asks nobody, judging asks the store: each has a thread of its
/// own, so that a store that keeps one waiting is not taken for a machine that stood still. Anybody else may ask for a
/// [#check] too, which is harmless at any time.
public final class HeartbeatMonitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatMonitor.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /// Looks further apart than this were not ours to make: the machine or the process stood still.
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Supplier<? extends Collection<? extends BackgroundTask<?>>> active;
    private final Judge judge;
    private final Supplier<Duration> interval;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService looks = clockwork("carrel-heartbeat-monitor");
    private final ScheduledExecutorService judgements = clockwork("carrel-heartbeat-judge");
    private long lookedAt;
    private long judgedAt;

    /// What follows from a judgement; each call may fail, and is made again at the next interval.
    interface Judge {
        /// Before anybody is judged: does what could not be done the last time.
        void catchUp();

        void alive(BackgroundTask<?> task);

        void silent(BackgroundTask<?> task);
    }

    HeartbeatMonitor(
            Supplier<? extends Collection<? extends BackgroundTask<?>>> active,
            Judge judge,
            Supplier<Duration> interval,
            LongSupplier nanoTime) {
        this.active = active;
        this.judge = judge;
        this.interval = interval;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
        this.judgedAt = lookedAt;
    }

    void start() {
        every(looks, this::look);
        every(judgements, this::check);
    }

    /// Looks at every active task and, where the interval is over, judges it.
    public void check() {
        long now = look();
        if (isDue(now)) {
            judge.catchUp();
            active.get().forEach(task -> judge(task, now));
        }
    }

    /// @return the moment of the look
    private synchronized long look() {
        long now = nanoTime.getAsLong();
        boolean late = now - lookedAt > LATE.toNanos();
        lookedAt = now;
        for (BackgroundTask<?> task : active.get()) {
            if (late) {
                task.forgive(now);
            }
            task.look(now);
        }
        if (late) {
            judgedAt = now;
        }
        return now;
    }

    private synchronized boolean isDue(long now) {
        boolean due = now - judgedAt >= interval.get().toNanos();
        if (due) {
            judgedAt = now;
        }
        return due;
    }

    private void judge(BackgroundTask<?> task, long now) {
        try {
            if (task.look(now) > task.timeout().toNanos()) {
                judge.silent(task);
            } else {
                judge.alive(task);
            }
        } catch (RuntimeException e) {
            // One bad moment of the store must not end the watch: the next interval tries again.
            LOG.warn("The heartbeat of {} could not be judged; the next check tries again", task.id(), e);
        }
    }

    private static ScheduledExecutorService clockwork(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    private static void every(ScheduledExecutorService clockwork, Runnable work) {
        var _ = clockwork.scheduleWithFixedDelay(
                () -> unharmed(work), LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Errors too: what is thrown at a clockwork stops it for ever, and nobody would notice.
    private static void unharmed(Runnable work) {
        try {
            work.run();
        } catch (Throwable e) {
            LOG.error("The heartbeat monitor had a bad moment and goes on", e);
        }
    }

    /// Ends the watch; a check under way is let finish.
    @Override
    public void close() {
        looks.shutdown();
        judgements.shutdown();
    }
}
