package app.carrel.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.carrel.task.BackgroundTask.Outcome;
import app.carrel.testing.SettableTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The engine with real threads; only the steady clock is the test's own.
@Timeout(60)
class BackgroundTaskManagerTest {
    private final SettableTime time = new SettableTime();
    private final MemoryStore store = new MemoryStore();
    private final ConcurrentLinkedQueue<String> alarms = new ConcurrentLinkedQueue<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private final BackgroundTaskManager<String> tasks = new BackgroundTaskManager<>(
            store, () -> new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(2)), time, alarms::add);

    @AfterEach
    void letGo() {
        never.countDown();
        tasks.shutdown(Duration.ofSeconds(10), _ -> {});
    }

    @Test
    void a_task_that_ends_well_is_completed_in_the_store_and_here() {
        TaskId id = store.pending(1);

        BackgroundTask<String> task = tasks.submit(id, _ -> "42 files", Optional.empty());

        assertThat(task.await()).isEqualTo(new Outcome.Completed<>("42 files"));
        assertThat(task.snapshot().progress()).isEqualTo(100);
        assertThat(store.row(id)).isEqualTo("completed 42 files");
        assertThat(tasks.active()).isEmpty();
    }

    @Test
    void a_task_that_throws_has_failed_with_what_it_threw() {
        StackOverflowError thrown = new StackOverflowError();

        BackgroundTask<String> task = tasks.submit(
                store.pending(1),
                _ -> {
                    throw thrown;
                },
                Optional.empty());

        assertThat(task.await()).isEqualTo(new Outcome.Failed<>(new TaskFailure.Crashed(thrown)));
        assertThat(store.ends()).containsExactly("scan_1 failed Crashed");
    }

    @Test
    void an_aborted_task_stops_at_its_next_heartbeat() {
        BackgroundTask<String> task = tasks.submit(store.pending(1), this::beatForEver, Optional.empty());

        task.requestAbort();

        assertThat(task.await()).isEqualTo(new Outcome.Failed<>(new TaskFailure.Aborted()));
        assertThat(store.ends()).containsExactly("scan_1 failed Aborted");
    }

    @Test
    void an_abort_that_comes_before_the_end_is_written_still_counts() {
        CountDownLatch asked = new CountDownLatch(1);
        BackgroundTask<String> task = tasks.submit(
                store.pending(1),
                _ -> {
                    asked.await();
                    return "done";
                },
                Optional.empty());

        task.requestAbort();
        asked.countDown();

        assertThat(task.await()).isEqualTo(new Outcome.Failed<>(new TaskFailure.Aborted()));
    }

    @Test
    void progress_never_goes_back_and_keeps_100_for_the_end() {
        Semaphore steps = new Semaphore(0);
        Semaphore done = new Semaphore(0);
        int[] said = {30, 20, 250};
        BackgroundTask<String> task = tasks.submit(
                store.pending(1),
                context -> {
                    for (int percent : said) {
                        steps.acquire();
                        context.progress(percent);
                        done.release();
                    }
                    steps.acquire();
                    return "done";
                },
                Optional.empty());
        List<Integer> seen = new ArrayList<>();
        for (int ignored : said) {
            steps.release();
            done.acquireUninterruptibly();
            seen.add(task.snapshot().progress());
        }
        steps.release();
        task.await();

        assertThat(seen).containsExactly(30, 30, 99);
        assertThat(task.snapshot().progress()).isEqualTo(100);
    }

    @Test
    void a_task_without_a_sign_of_life_is_given_up_and_its_place_is_named() {
        BackgroundTask<String> task = hang(store.pending(7));

        letTimePass(Duration.ofSeconds(119));
        assertThat(task.status()).isEqualTo(TaskStatus.RUNNING);
        letTimePass(Duration.ofSeconds(4));

        assertThat(task.await())
                .isEqualTo(new Outcome.Failed<>(new TaskFailure.HeartbeatTimeout(List.of("/share/dead"))));
        assertThat(alarms).containsExactly("Task scan_7 heartbeat timeout - marking as failed");
    }

    @Test
    void a_worker_that_wakes_up_after_it_was_given_up_ends_nothing() {
        TaskId id = store.pending(7);
        BackgroundTask<String> task = hang(id);
        letTimePass(Duration.ofSeconds(125));
        task.await();

        never.countDown();
        tasks.shutdown(Duration.ofSeconds(10), _ -> {});

        assertThat(store.ends()).containsExactly("scan_7 failed HeartbeatTimeout");
    }

    @Test
    void a_look_that_comes_late_judges_nobody() {
        BackgroundTask<String> task = hang(store.pending(7));

        time.pass(Duration.ofMinutes(5));
        tasks.monitor().check();
        letTimePass(Duration.ofSeconds(100));

        assertThat(task.status()).isEqualTo(TaskStatus.RUNNING);
        letTimePass(Duration.ofSeconds(25));
        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void a_monitor_whose_store_fails_once_goes_on() {
        BackgroundTask<String> task = hang(store.pending(7));
        store.breakDown(true);
        letTimePass(Duration.ofSeconds(130));
        assertThat(task.status()).isEqualTo(TaskStatus.RUNNING);

        store.breakDown(false);
        letTimePass(Duration.ofSeconds(4));

        assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void a_monitor_whose_own_check_breaks_down_goes_on() {
        AtomicInteger asked = new AtomicInteger();
        SettableTime ownTime = new SettableTime();
        BackgroundTaskManager<String> own = new BackgroundTaskManager<>(
                store,
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new StackOverflowError();
                    }
                    return new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(1));
                },
                ownTime,
                alarms::add);
        BackgroundTask<String> task = own.submit(
                store.pending(7),
                _ -> {
                    never.await();
                    return "too late";
                },
                Optional.of(Duration.ofSeconds(4)));

        // Its own clockwork, not a check that the test asks for.
        await().atMost(Duration.ofSeconds(50))
                .pollInterval(Duration.ofMillis(900))
                .until(() -> {
                    ownTime.pass(Duration.ofSeconds(2));
                    return task.status() == TaskStatus.FAILED;
                });
        own.shutdown(Duration.ofSeconds(1), _ -> {});
    }

    @Test
    void an_end_that_the_store_could_not_take_down_is_recorded_later() {
        TaskId id = store.pending(1);
        BackgroundTask<String> task = tasks.submit(id, this::beatForEver, Optional.empty());
        while (task.status() != TaskStatus.RUNNING) {
            Thread.onSpinWait();
        }
        store.breakDown(true);
        task.requestAbort();
        assertThat(task.await()).isEqualTo(new Outcome.Failed<>(new TaskFailure.Aborted()));
        assertThat(store.row(id)).isEqualTo("running");

        store.breakDown(false);
        letTimePass(Duration.ofSeconds(3));

        assertThat(store.row(id)).isEqualTo("failed Aborted");
    }

    @Test
    void a_silent_task_that_somebody_else_has_ended_is_let_go() {
        TaskId id = store.pending(7);
        BackgroundTask<String> task = hang(id);
        store.takeAway(id);

        letTimePass(Duration.ofSeconds(130));

        assertThat(task.await()).isEqualTo(new Outcome.Failed<>(new TaskFailure.LeaseLost()));
        assertThat(tasks.active()).isEmpty();
    }

    @Test
    void a_task_that_loses_its_lease_stops_itself() {
        TaskId id = store.pending(1);
        BackgroundTask<String> task = tasks.submit(id, this::beatForEver, Optional.empty());
        while (task.status() != TaskStatus.RUNNING) {
            Thread.onSpinWait();
        }
        store.takeAway(id);

        letTimePass(Duration.ofSeconds(3));

        assertThat(task.await()).isEqualTo(new Outcome.Failed<>(new TaskFailure.LeaseLost()));
        assertThat(store.row(id)).isEqualTo("taken");
    }

    @Test
    void shutting_down_says_each_step_and_takes_nothing_on() {
        tasks.submit(store.pending(42), this::beatForEver, Optional.empty());
        List<String> lines = new ArrayList<>();

        tasks.shutdown(Duration.ofSeconds(30), lines::add);

        assertThat(lines)
                .containsExactly(
                        "Shutting down background task manager...",
                        "Waiting for 1 active task(s) to complete...",
                        "Task scan_42 aborted",
                        "Background task manager shutdown complete");
        TaskId late = store.pending(43);
        assertThatThrownBy(() -> tasks.submit(late, _ -> "never", Optional.empty()))
                .hasMessage("Shutting down");
        assertThat(store.row(late)).isEqualTo("failed Aborted");
    }

    @Test
    void a_shutdown_waits_for_a_task_that_is_just_beginning_and_ends_it() throws Exception {
        CountDownLatch recorded = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        Thread closing = Thread.currentThread();
        TaskId id = store.pending(42);
        CompletableFuture<Boolean> wasOver = new CompletableFuture<>();
        Thread.startVirtualThread(() -> tasks.admit(() -> {
            recorded.countDown();
            while (!over.get() && closing.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            wasOver.complete(over.get());
            return tasks.submit(id, this::beatForEver, Optional.empty());
        }));
        recorded.await();

        tasks.shutdown(Duration.ofSeconds(30), _ -> {});
        over.set(true);

        assertThat(wasOver.join()).isFalse();
        assertThat(store.row(id)).isEqualTo("failed Aborted");
        assertThatThrownBy(() -> tasks.admit(() -> "never")).hasMessage("Shutting down");
    }

    @Test
    void a_worker_that_ignores_the_abort_is_recorded_as_failed() {
        TaskId id = store.pending(42);
        hang(id);
        List<String> lines = new ArrayList<>();

        tasks.shutdown(Duration.ofSeconds(1), lines::add);

        assertThat(lines).contains("Task scan_42 did not stop within 1 s - marking as failed");
        assertThat(store.row(id)).isEqualTo("failed NotStopped");
    }

    @Test
    void whoever_races_for_the_end_exactly_one_wins() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 1; round <= 300; round++) {
            TaskId id = store.pending(round);
            BackgroundTask<String> task = tasks.submit(id, _ -> "done", Optional.empty());
            if (random.nextBoolean()) {
                task.requestAbort();
            }
            Outcome<String> outcome = task.await();

            String here = outcome instanceof Outcome.Completed<String> ? "completed done" : "failed Aborted";
            assertThat(store.row(id)).as("seed %d, round %d", seed, round).isEqualTo(here);
        }
        assertThat(store.ends()).hasSize(300);
    }

    private String beatForEver(TaskContext context) {
        Pulse pulse = context.pulse();
        while (true) {
            pulse.beat();
            Thread.onSpinWait();
        }
    }

    /// A task whose thread stands in a call that does not return before the test is over.
    private BackgroundTask<String> hang(TaskId id) {
        CountDownLatch inside = new CountDownLatch(1);
        BackgroundTask<String> task = tasks.submit(
                id,
                context -> {
                    context.pulse().beat("/share/dead");
                    inside.countDown();
                    never.await();
                    return "too late";
                },
                Optional.empty());
        while (inside.getCount() > 0) {
            Thread.onSpinWait();
        }
        tasks.monitor().check();
        return task;
    }

    /// Passes time as the monitor sees it: a look every second.
    private void letTimePass(Duration span) {
        for (long second = 0; second < span.toSeconds(); second++) {
            time.pass(Duration.ofSeconds(1));
            tasks.monitor().check();
        }
    }
}
