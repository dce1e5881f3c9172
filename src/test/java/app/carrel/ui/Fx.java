package app.carrel.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/// Starts the toolkit for tests of the window, and takes them to the FX thread and back.
public final class Fx implements BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// What `question` says on the FX thread, also where this is that thread; what it throws is thrown here.
    public static <T> T ask(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable asking = () -> {
            try {
                answer.complete(question.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            asking.run();
        } else {
            Platform.runLater(asking);
        }
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /// Does `action` on the FX thread, and returns when it is done.
    public static void run(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /// Waits until `state` holds on the FX thread.
    public static void until(String state, Callable<Boolean> holds) {
        await(state).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> ask(holds));
    }
}
