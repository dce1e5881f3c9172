package app.carrel.ui.control;

import app.carrel.ui.Messages;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A dot with a halo: green and breathing while the scan lives, amber and still while it is silent, grey when idle.
public final class HeartbeatLight extends StackPane {
    private static final Duration BREATH = Duration.seconds(1.6);

    private final Messages messages;
    private final Region halo = new Region();
    private final Timeline breathing = new Timeline(
            new KeyFrame(Duration.ZERO, new KeyValue(halo.opacityProperty(), 1, Interpolator.EASE_BOTH)),
            new KeyFrame(BREATH, new KeyValue(halo.opacityProperty(), 0.3, Interpolator.EASE_BOTH)));
    private boolean alive;

    public HeartbeatLight(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("light-dot", "off");
        halo.getStyleClass().add("halo");
        Region core = new Region();
        core.getStyleClass().add("core");
        getChildren().addAll(halo, core);
        breathing.setAutoReverse(true);
        breathing.setCycleCount(Animation.INDEFINITE);
        // A light on a page that is not shown must not keep the pulse running.
        sceneProperty().addListener((_, _, _) -> breathe());
        show(new Liveness.Off());
    }

    public void show(Liveness liveness) {
        getStyleClass().removeAll("warn", "off");
        switch (liveness) {
            case Liveness.Alive _, Liveness.Stopping _ -> setAccessibleText(messages.get("control.light.alive"));
            case Liveness.Silent _ -> {
                getStyleClass().add("warn");
                setAccessibleText(messages.get("control.light.silent"));
            }
            case Liveness.Off _ -> {
                getStyleClass().add("off");
                setAccessibleText(messages.get("control.light.off"));
            }
        }
        alive = liveness instanceof Liveness.Alive || liveness instanceof Liveness.Stopping;
        breathe();
    }

    private void breathe() {
        boolean breathes =
                alive && getScene() != null && !Platform.getPreferences().isReducedMotion();
        if (breathes) {
            breathing.play();
        } else {
            breathing.stop();
            halo.setOpacity(1);
        }
    }
}
