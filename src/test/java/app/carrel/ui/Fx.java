package app.carrel.ui;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/// Starts the toolkit for tests that need no window of their own, and waits for what happens on its thread.
public final class Fx implements BeforeAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /// Waits until `holds` on the FX thread, and lays out what has come with it, so that a test may click there;
    /// `state` names what was waited for when it never does.
    public static void until(String state, BooleanSupplier holds) {
        untilAsIs(state, holds);
        OnFx.run(OnFx::layOut);
    }

    /// The same, but leaves the layout to the next pulse, for those who measure: it takes as long as an action does.
    public static void untilAsIs(String state, BooleanSupplier holds) {
        await(state).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> OnFx.get(holds::getAsBoolean));
    }
}
