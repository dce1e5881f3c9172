package app.carrel.ui;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Measures how long the FX thread lets one wait: a knock every few milliseconds for as long as this is open, and the
/// time from an action to the first picture that shows it.
///
/// Opened, asked and closed by a test's own thread; a thread of its own knocks.
public final class FxLatency implements AutoCloseable {
    private static final long BETWEEN_NANOS = 4_000_000;
    private static final int FRAMES = 20;

    private final List<Hold> holds = Collections.synchronizedList(new ArrayList<>());
    private final List<Action> actions = new ArrayList<>();
    private final Thread fxThread = OnFx.get(Thread::currentThread);
    private volatile boolean closed;

    public FxLatency() {
        Thread.ofPlatform().name("fx-latency").daemon().start(this::knock);
    }

    /// One knock.
    ///
    /// @param busy  how much of it the FX thread had a processor, nanoseconds
    /// @param gc    how much of it all threads stood still for the heap to be collected, milliseconds
    /// @param doing what the FX thread did meanwhile; empty where it answered soon
    private record Hold(long begun, long nanos, long busy, long gc, String doing) {
        static final Hold NONE = new Hold(0, 0, 0, 0, "");
    }

    /// @param busy how much of it the FX thread had a processor, nanoseconds
    private record Action(String name, long begun, long nanos, long busy) {}

    /// Milliseconds of what was measured; by nearest rank, so that of 200 values 198 are within the 99 in 100.
    public record Figures(int count, double median, double p99, double longest) {
        static Figures of(List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return new Figures(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(List<Long> sorted, double part) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d times, median %.1f ms, 99 in 100 within %.1f ms, longest %.1f ms",
                    count,
                    median,
                    p99,
                    longest);
        }
    }

    /// Does something on the FX thread and waits until the picture after it has been laid out.
    ///
    /// @return milliseconds from asking for it
    public double act(String name, Scene scene, Runnable action) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long begun = System.nanoTime();
        long busy = busy();
        Platform.runLater(() -> {
            action.run();
            new OnNextPulse(scene, () -> done.complete(System.nanoTime() - begun));
            Platform.requestNextPulse();
        });
        long took = done.orTimeout(30, TimeUnit.SECONDS).join();
        actions.add(new Action(name, begun, took, busy() - busy));
        return took / 1e6;
    }

    /// How long the FX thread was held before it answered a knock.
    public Figures held() {
        return Figures.of(List.copyOf(holds).stream().map(Hold::nanos).toList());
    }

    /// The longest that the FX thread was held between each action and the next.
    public Figures heldByAction() {
        return Figures.of(longestByAction().stream().map(Hold::nanos).toList());
    }

    /// How long the FX thread itself was at work in the longest of [#heldByAction]: without what it waited for a
    /// processor, for the picture before or for the heap.
    public Figures busyByAction() {
        return Figures.of(longestByAction().stream().map(Hold::busy).toList());
    }

    /// The actions after which the FX thread was held longest, and what it did; one a line.
    public String worst(int most) {
        List<Hold> longest = longestByAction();
        return IntStream.range(0, longest.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> -longest.get(i).nanos()))
                .limit(most)
                .map(i -> String.format(
                        Locale.ROOT,
                        "  %.0f ms (busy %.0f, collecting %d) after %s: %s",
                        longest.get(i).nanos() / 1e6,
                        longest.get(i).busy() / 1e6,
                        longest.get(i).gc(),
                        actions.get(i).name(),
                        longest.get(i).doing()))
                .collect(Collectors.joining("\n"));
    }

    /// How long the FX thread was at work in the longest hold after each kind of action; one kind a line.
    public String workByName() {
        List<Hold> longest = longestByAction();
        Map<String, List<Long>> work = new LinkedHashMap<>();
        for (int i = 0; i < longest.size(); i++) {
            work.computeIfAbsent(actions.get(i).name(), _ -> new ArrayList<>())
                    .add(longest.get(i).busy());
        }
        return work.entrySet().stream()
                .map(kind -> "  " + kind.getKey() + ": " + Figures.of(kind.getValue()))
                .collect(Collectors.joining("\n"));
    }

    public Figures actions() {
        return Figures.of(actions.stream().map(Action::nanos).toList());
    }

    /// The actions that took longest to be shown, with their place among all; one a line.
    public String slowest(int most) {
        List<Action> all = List.copyOf(actions);
        return IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> -all.get(i).nanos()))
                .limit(most)
                .map(i -> String.format(
                        Locale.ROOT,
                        "  %.0f ms (busy %.0f) until %s, action %d",
                        all.get(i).nanos() / 1e6,
                        all.get(i).busy() / 1e6,
                        all.get(i).name(),
                        i + 1))
                .collect(Collectors.joining("\n"));
    }

    /// How long the FX thread was at work until each action was shown: without what other programs took of the
    /// processors.
    public Figures work() {
        return Figures.of(actions.stream().map(Action::busy).toList());
    }

    private List<Hold> longestByAction() {
        List<Hold> all = List.copyOf(holds);
        return IntStream.range(0, actions.size())
                .mapToObj(i -> {
                    long end = i + 1 < actions.size() ? actions.get(i + 1).begun() : Long.MAX_VALUE;
                    return all.stream()
                            .filter(hold -> hold.begun() + hold.nanos()
                                            >= actions.get(i).begun()
                                    && hold.begun() < end)
                            .max(Comparator.comparingLong(Hold::nanos))
                            .orElse(Hold.NONE);
                })
                .toList();
    }

    @Override
    public void close() {
        closed = true;
    }

    private void knock() {
        while (!closed) {
            Thread knocker = Thread.currentThread();
            AtomicLong answered = new AtomicLong();
            long busy = busy();
            long gc = collecting();
            long begun = System.nanoTime(); // The last thing before: what this thread waits for is not a hold.
            Platform.runLater(() -> {
                answered.set(System.nanoTime());
                LockSupport.unpark(knocker);
            });
            String doing = "";
            while (answered.get() == 0) {
                LockSupport.parkNanos(5 * BETWEEN_NANOS);
                if (answered.get() == 0) {
                    doing = where();
                }
            }
            holds.add(new Hold(begun, answered.get() - begun, busy() - busy, collecting() - gc, doing));
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private long busy() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(fxThread.threadId());
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    /// The methods that the FX thread is in: the innermost, and our own.
    private String where() {
        List<StackTraceElement> stack = List.of(fxThread.getStackTrace());
        return Stream.concat(
                        stack.stream().limit(8),
                        stack.stream().filter(frame -> frame.getClassName().startsWith("app.carrel")))
                .limit(FRAMES)
                .map(frame -> frame.getClassName().replaceFirst(".*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }

    private static final class OnNextPulse implements Runnable {
        private final Scene scene;
        private final Runnable then;

        OnNextPulse(Scene scene, Runnable then) {
            this.scene = scene;
            this.then = then;
            scene.addPostLayoutPulseListener(this);
        }

        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            then.run();
        }
    }
}
