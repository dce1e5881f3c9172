package app.carrel.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Measures how long the FX thread lets one wait: a knock every few milliseconds for as long as this is open, and the
/// time from an action to the first picture that shows it.
///
/// Opened, asked and closed by a test's own thread; a thread of its own knocks.
public final class FxLatency implements AutoCloseable {
    private static final long BETWEEN_NANOS = 4_000_000;

    private final List<Long> knocks = Collections.synchronizedList(new ArrayList<>());
    private final List<Long> actions = new ArrayList<>();
    private volatile boolean closed;

    public FxLatency() {
        Thread.ofPlatform().name("fx-latency").daemon().start(this::knock);
    }

    /// Milliseconds of what was measured.
    public record Figures(int count, double median, double p99, double longest) {
        static Figures of(List<Long> nanos) {
            List<Long> sorted = nanos.stream().sorted().toList();
            return new Figures(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(List<Long> sorted, double part) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(part * (sorted.size() - 1))) / 1e6;
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
    public double act(Scene scene, Runnable action) {
        CompletableFuture<Long> done = new CompletableFuture<>();
        long begun = System.nanoTime();
        Platform.runLater(() -> {
            action.run();
            new OnNextPulse(scene, () -> done.complete(System.nanoTime() - begun));
            Platform.requestNextPulse();
        });
        long took = done.orTimeout(30, TimeUnit.SECONDS).join();
        actions.add(took);
        return took / 1e6;
    }

    /// How long the FX thread was held before it answered a knock.
    public Figures held() {
        return Figures.of(List.copyOf(knocks));
    }

    public Figures actions() {
        return Figures.of(actions);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void knock() {
        while (!closed) {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            long begun = System.nanoTime();
            Platform.runLater(() -> answer.complete(System.nanoTime() - begun));
            knocks.add(answer.join());
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
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
