package app.carrel.task;

import app.carrel.task.BackgroundTask.Outcome;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts background tasks, each on a daemon thread of its own, watches over them, and ends them in order.
///
/// Whether a task may run at all, one at a time or many, its store decides before it comes here. Safe on every thread.
///
/// @param <R> what a completed task results in
public final class BackgroundTaskManager<R> {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTaskManager.class);

    private static final Duration GLANCE = Duration.ofMillis(1);

    /// No task is taken on any more, because Carrel closes.
    public static final class ShuttingDown extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        ShuttingDown() {
            super("Shutting down");
        }
    }

    private final TaskStore<R> store;
    private final Supplier<TaskLimits> limits;
    private final LongSupplier nanoTime;
    private final Consumer<String> alarm;
    private final HeartbeatMonitor monitor;
    /// Open to read for those who begin a task; whoever may write knows that nobody does.
    private final ReadWriteLock door = new ReentrantReadWriteLock();
    private final Map<TaskId, BackgroundTask<R>> active = new ConcurrentHashMap<>();
    /// Tasks whose end the store could not take down yet.
    private final Map<TaskId, TaskFailure> owed = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /// @param nanoTime a steady clock in nanoseconds, [System#nanoTime] outside tests
    /// @param alarm    told in a line for people when a task is given up
    public BackgroundTaskManager(
            TaskStore<R> store, Supplier<TaskLimits> limits, LongSupplier nanoTime, Consumer<String> alarm) {
        this.store = store;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.alarm = alarm;
        this.monitor = new HeartbeatMonitor(
                active::values, new Verdicts(), () -> limits.get().monitorInterval(), nanoTime);
        monitor.start();
    }

    public HeartbeatMonitor monitor() {
        return monitor;
    }

    /// Runs `work` in the background, under a name that the store has already recorded as pending.
    ///
    /// @param timeout silence after which it is given up, where it differs from the limits
    /// @throws ShuttingDown where nothing is taken on any more; the store is told that the task failed
    public BackgroundTask<R> submit(TaskId id, TaskWork<R> work, Optional<Duration> timeout) {
        BackgroundTask<R> task = new BackgroundTask<>(
                id, () -> timeout.orElseGet(() -> limits.get().heartbeatTimeout()), nanoTime);
        active.put(id, task);
        if (closing) {
            fail(task, new TaskFailure.Aborted());
            throw new ShuttingDown();
        }
        try {
            Thread.ofPlatform()
                    .name("carrel-" + id)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> run(task, work));
        } catch (OutOfMemoryError e) {
            // The system has no thread for us; whoever holds the lease must not keep it for ever.
            fail(task, new TaskFailure.Crashed(e));
        }
        return task;
    }

    /// The active task of this name.
    public Optional<BackgroundTask<R>> find(TaskId id) {
        return Optional.ofNullable(active.get(id));
    }

    /// The tasks that have not ended.
    public List<BackgroundTask<R>> active() {
        return List.copyOf(active.values());
    }

    /// Runs `begin`, which records a task and submits it; a shutdown waits until both are done, so that it
    /// ends what was recorded.
    ///
    /// @throws ShuttingDown where nothing is taken on any more
    public <T> T admit(Supplier<T> begin) {
        door.readLock().lock();
        try {
            if (closing) {
                throw new ShuttingDown();
            }
            return begin.get();
        } finally {
            door.readLock().unlock();
        }
    }

    /// Not for ever: whoever begins waits for a disk.
    private void closeDoor(long deadline) {
        closing = true;
        Lock nobodyBegins = door.writeLock();
        while (!nobodyBegins.tryLock()) {
            if (nanoTime.getAsLong() - deadline >= 0) {
                LOG.warn("A task is still beginning; the next start closes what it has recorded");
                return;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        nobodyBegins.unlock();
    }

    /// Asks every active task to stop, waits for them, and records those that did not as failed. Waits.
    ///
    /// @param patience how long to wait for all of them together
    /// @param say      told each step as a line for people
    public void shutdown(Duration patience, Consumer<String> say) {
        long deadline = nanoTime.getAsLong() + patience.toNanos();
        say.accept("Shutting down background task manager...");
        closeDoor(deadline);
        List<BackgroundTask<R>> waitingFor = active();
        if (!waitingFor.isEmpty()) {
            say.accept("Waiting for " + waitingFor.size() + " active task(s) to complete...");
        }
        waitingFor.forEach(BackgroundTask::requestAbort);
        for (BackgroundTask<R> task : waitingFor) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - nanoTime.getAsLong()));
            task.await(left).ifPresentOrElse(outcome -> say.accept(line(task, outcome)), () -> {
                say.accept("Task " + task.id() + " did not stop within " + patience.toSeconds()
                        + " s - marking as failed");
                sayWhoIsLeft(task);
                fail(task, new TaskFailure.NotStopped(patience, task.places()));
            });
        }
        monitor.close();
        payOwed();
        say.accept("Background task manager shutdown complete");
    }

    private static <R> String line(BackgroundTask<R> task, Outcome<R> outcome) {
        String end = switch (outcome) {
            case Outcome.Completed<R> _ -> "completed";
            case Outcome.Failed<R>(TaskFailure.Aborted _) -> "aborted";
            case Outcome.Failed<R> _ -> "failed";
        };
        return "Task " + task.id() + " " + end;
    }

    private void run(BackgroundTask<R> task, TaskWork<R> work) {
        try {
            task.checkAbort();
            if (!store.start(task.id())) {
                end(task, new Outcome.Failed<>(new TaskFailure.LeaseLost()));
                return;
            }
            task.started();
            R result = work.run(task);
            end(
                    task,
                    store.complete(task.id(), result, task::checkAbort)
                            ? new Outcome.Completed<>(result)
                            : new Outcome.Failed<>(new TaskFailure.LeaseLost()));
        } catch (TaskAborted _) {
            stopped(task);
        } catch (Throwable e) {
            // Errors too: a task that runs out of memory or stack has failed, and its lease must be freed.
            fail(task, new TaskFailure.Crashed(e));
        }
    }

    private void stopped(BackgroundTask<R> task) {
        if (task.status().isFinal()) {
            LOG.info("The thread of task {} has come back; it was given up, and writes nothing", task.id());
        } else if (task.leaseLost()) {
            fail(task, new TaskFailure.LeaseLost());
        } else {
            List<String> leftAt = task.places();
            sayWhoIsLeft(task);
            fail(task, new TaskFailure.Aborted(leftAt));
        }
    }

    private static void sayWhoIsLeft(BackgroundTask<?> task) {
        List<String> stands = task.stands();
        if (!stands.isEmpty()) {
            LOG.warn(
                    "{} thread(s) of task {} hang in a call and are left behind: {}", stands.size(), task.id(), stands);
        }
    }

    /// Ends a task as failed, in the store first. Where the store fails, the monitor tries again, and the next start
    /// would find it.
    private void fail(BackgroundTask<R> task, TaskFailure failure) {
        if (task.status().isFinal()) {
            return;
        }
        TaskFailure recorded = failure;
        try {
            if (failure instanceof TaskFailure.Crashed(Throwable cause)) {
                LOG.error("Task {} failed", task.id(), cause);
            }
            if (!store.fail(task.id(), failure)) {
                recorded = new TaskFailure.LeaseLost();
            }
        } catch (Throwable e) {
            // Errors too: what has no memory now may have some in a second.
            owed.put(task.id(), failure);
            LOG.error("The end of task {} could not be recorded yet", task.id(), e);
        } finally {
            end(task, new Outcome.Failed<>(recorded));
        }
    }

    /// Records the ends that could not be recorded when they happened.
    private void payOwed() {
        owed.forEach((id, failure) -> {
            try {
                store.fail(id, failure);
                owed.remove(id);
            } catch (RuntimeException e) {
                LOG.warn("The end of task {} still cannot be recorded", id, e);
            }
        });
    }

    private void end(BackgroundTask<R> task, Outcome<R> outcome) {
        active.remove(task.id());
        task.end(outcome);
    }

    /// What the monitor's judgement does to a task.
    private final class Verdicts implements HeartbeatMonitor.Judge {
        @Override
        public void catchUp() {
            payOwed();
        }

        @Override
        public void alive(BackgroundTask<?> task) {
            if (!store.renew(task.id()) && !task.status().isFinal()) {
                LOG.warn("Task {} lost its lease and stops itself", task.id());
                task.loseLease();
            }
        }

        @Override
        public void silent(BackgroundTask<?> task) {
            String line = "Task " + task.id() + " heartbeat timeout - marking as failed";
            LOG.error(line);
            alarm.accept(line);
            sayWhoIsLeft(task);
            TaskFailure failure = new TaskFailure.HeartbeatTimeout(task.places());
            BackgroundTask<R> ours = active.get(task.id());
            if (ours != null) {
                boolean first = store.fail(task.id(), failure);
                end(ours, new Outcome.Failed<>(first ? failure : new TaskFailure.LeaseLost()));
            }
        }
    }
}
