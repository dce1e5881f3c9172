package app.carrel.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Asks and asserts on the FX thread from a test's own.
public final class OnFx {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private OnFx() {}

    /// What `question` answers there; what it throws is thrown here.
    public static <T> T get(Supplier<T> question) {
        if (Platform.isFxApplicationThread()) {
            return question.get();
        }
        CompletableFuture<Supplier<T>> asked = new CompletableFuture<>();
        Platform.runLater(() -> asked.complete(outcome(question)));
        return asked.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join()
                .get();
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until `assertion` holds on the FX thread, and fails as it does when it never comes to hold.
    public static void eventually(Runnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(() -> run(assertion));
    }

    private static <T> Supplier<T> outcome(Supplier<T> question) {
        try {
            T answer = question.get();
            return () -> answer;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        } catch (Error e) {
            return () -> {
                throw e;
            };
        }
    }
}
