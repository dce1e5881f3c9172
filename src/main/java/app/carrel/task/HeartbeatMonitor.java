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
/// pause)
/// judges nobody and starts a new period. One thread of its own does this; anybody else may ask for a [#check] too,
/// which is harmless at any time: checks are one at a time.
public final class HeartbeatMonitor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatMonitor.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /// Looks further apart than this were not ours to make: the machine or the process stood still.
    private static final Duration LATE = Duration.ofSeconds(3);

    private final Supplier<? extends Collection<? extends BackgroundTask<?>>> active;
    private final Judge judge;
    private final Supplier<Duration> interval;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("carrel-heartbeat-monitor").daemon().factory());
    private long lookedAt;
    private long judgedAt;

    /// What follows from a judgement; both calls may fail, and are made again at the next interval.
    interface Judge {
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
        var _ = clockwork.scheduleWithFixedDelay(
                this::check, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks at every active task and, where the interval is over, judges it.
    public synchronized void check() {
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
        } else if (now - judgedAt >= interval.get().toNanos()) {
            judgedAt = now;
            active.get().forEach(task -> judge(task, now));
        }
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

    /// Ends the watch; a check under way is let finish.
    @Override
    public void close() {
        clockwork.shutdown();
    }
}
