package app.carrel.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.testfx.service.query.EmptyNodeQueryException;

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

    /// Waits until `assertion` holds on the FX thread, and fails as it does when it never comes to hold; what has come
    /// with it is laid out, so that a test may click there. A node that has not come yet may still come.
    public static void eventually(Runnable assertion) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreException(EmptyNodeQueryException.class)
                .untilAsserted(() -> run(assertion));
        run(OnFx::layOut);
    }

    /// What the next pulse would do: nodes that have just come stand nowhere yet.
    static void layOut() {
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (scene != null) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
        }
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
