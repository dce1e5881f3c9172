package app.carrel.task;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One run of background work: its state, its abort flag, its progress, and the pulses of its threads.
///
/// Any thread may read it, ask it to stop or wait for it. The state moves by compare-and-set, so that of
/// worker, monitor and shutdown the first that the store has let end the task also ends it here. `liveness`
/// is guarded by its own monitor; pulses belong to the threads that beat them.
public final class BackgroundTask<R> implements TaskContext {
    /// How a task ended.
    public sealed interface Outcome<R> {
        record Completed<R>(R result) implements Outcome<R> {}

        record Failed<R>(TaskFailure failure) implements Outcome<R> {}
    }

    private final TaskId id;
    private final Supplier<Duration> timeout;
    private final LongSupplier nanoTime;
    private final long submittedAt;
    private final Liveness liveness;
    private final CopyOnWriteArrayList<Pulse> pulses = new CopyOnWriteArrayList<>();
    private final AtomicReference<TaskStatus> status = new AtomicReference<>(TaskStatus.PENDING);
    private final AtomicInteger progress = new AtomicInteger();
    private final CompletableFuture<Outcome<R>> ended = new CompletableFuture<>();
    private volatile boolean abortRequested;
    private volatile boolean leaseLost;

    BackgroundTask(TaskId id, Supplier<Duration> timeout, LongSupplier nanoTime) {
        this.id = id;
        this.timeout = timeout;
        this.nanoTime = nanoTime;
        this.submittedAt = nanoTime.getAsLong();
        this.liveness = new Liveness(submittedAt);
    }

    public TaskId id() {
        return id;
    }

    public TaskStatus status() {
        return status.get();
    }

    /// Asks the task to stop. It does so at its next heartbeat; whether it has, [#await] tells.
    public void requestAbort() {
        abortRequested = true;
    }

    /// Makes it stop because somebody else has ended it or holds its lease.
    void loseLease() {
        leaseLost = true;
        abortRequested = true;
    }

    boolean leaseLost() {
        return leaseLost;
    }

    @Override
    public boolean abortRequested() {
        return abortRequested;
    }

    @Override
    public void checkAbort() {
        if (abortRequested) {
            throw new TaskAborted();
        }
    }

    @Override
    public Pulse pulse() {
        Pulse pulse = new Pulse(this);
        pulses.add(pulse);
        return pulse;
    }

    @Override
    public void progress(int percent) {
        progress.accumulateAndGet(Math.min(percent, 99), Math::max);
    }

    /// Waits until the task has ended, however long that takes.
    public Outcome<R> await() {
        return ended.join();
    }

    /// Waits until the task has ended, but no longer than `patience`.
    public Optional<Outcome<R>> await(Duration patience) {
        // A copy, so that the time limit ends this wait and not the task.
        CompletableFuture<@Nullable Outcome<R>> waiting = ended.<@Nullable Outcome<R>>thenApply(outcome -> outcome);
        return Optional.ofNullable(waiting.completeOnTimeout(null, patience.toNanos(), TimeUnit.NANOSECONDS)
                .join());
    }

    /// Completes when the task has ended, on the thread that ended it; never exceptionally.
    public CompletionStage<Outcome<R>> ended() {
        return ended.minimalCompletionStage();
    }

    public TaskSnapshot snapshot() {
        long now = nanoTime.getAsLong();
        TaskStatus at = status.get();
        return new TaskSnapshot(
                id,
                at,
                at == TaskStatus.COMPLETED ? 100 : progress.get(),
                Duration.ofNanos(look(now)),
                timeout.get(),
                pulses.stream()
                        .map(Pulse::place)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Object::toString)
                        .orElse(null),
                abortRequested,
                Duration.ofNanos(now - submittedAt));
    }

    /// Where its threads stand inside a call at this moment, readable.
    List<String> places() {
        return pulses.stream()
                .map(Pulse::place)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    /// Which of its threads stand inside a call at this moment, and where, for the log.
    List<String> stands() {
        return pulses.stream()
                .filter(pulse -> pulse.place() != null)
                .map(pulse -> pulse.thread() + " at " + pulse.place())
                .toList();
    }

    /// Looks whether any pulse has moved.
    ///
    /// @return nanoseconds without a sign of life
    long look(long now) {
        synchronized (liveness) {
            // Pulses are only ever added and only count up, so the sum stands still only if all of them do.
            liveness.look(pulses.stream().mapToLong(Pulse::count).sum() + pulses.size(), now);
            return liveness.silence(now);
        }
    }

    void forgive(long now) {
        synchronized (liveness) {
            liveness.forgive(now);
        }
    }

    Duration timeout() {
        return timeout.get();
    }

    void started() {
        status.compareAndSet(TaskStatus.PENDING, TaskStatus.RUNNING);
    }

    /// Moves to the final state unless it is in one already; threads that still work for the task are told to stop.
    void end(Outcome<R> outcome) {
        TaskStatus end = switch (outcome) {
            case Outcome.Completed<R> _ -> TaskStatus.COMPLETED;
            case Outcome.Failed<R> _ -> TaskStatus.FAILED;
        };
        TaskStatus before = status.getAndUpdate(at -> at.isFinal() ? at : end);
        if (!before.isFinal()) {
            abortRequested = true;
            ended.complete(outcome);
        }
    }
}
