package app.carrel.ui.look;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.TextSize;
import app.carrel.ui.shell.Window;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A window that is looked at, state by state.
///
/// @param look is given each state's name and the window's scene, on the test's own thread
record Shown(Size size, BiConsumer<String, Scene> look) {
    /// @param text how large the text is, 1 as usual
    record Size(double width, double height, double text) {}

    /// Opens `window`, waits until `sign` is in it and gives it its size.
    void open(Window window, String sign) {
        window.open();
        Fx.until(sign, () -> new FxRobot().lookup(sign).tryQuery().isPresent());
        OnFx.run(() -> {
            stage().setWidth(size.width());
            stage().setHeight(size.height());
            TextSize.of(stage().getScene()).set(size.text());
        });
    }

    /// Looks at the page, once somebody has the keyboard.
    void look(String state) {
        Fx.until("keyboard", () -> stage().getScene().getFocusOwner() != null);
        // Lists and texts are laid out by the second pulse, what folds when it is narrow by the third.
        for (int pulse = 0; pulse < 3; pulse++) {
            OnFx.run(() -> {
                stage().getScene().getRoot().applyCss();
                stage().getScene().getRoot().layout();
            });
        }
        look.accept(state, OnFx.get(() -> stage().getScene()));
    }

    static void close(Window window) {
        window.requestClose();
        window.closed().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    static Stage stage() {
        return (Stage) javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
