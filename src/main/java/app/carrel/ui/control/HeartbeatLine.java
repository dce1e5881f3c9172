package app.carrel.ui.control;

import app.carrel.ui.Messages;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The heartbeat light with its words: "alive · last sign of life 0.4 s ago".
public final class HeartbeatLine extends HBox {
    private final Messages messages;
    private final Words words;
    private final HeartbeatLight light;
    private final Label state = new Label();
    private final Label more = new Label();

    public HeartbeatLine(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        this.light = new HeartbeatLight(messages);
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(8);
        state.setMinWidth(USE_PREF_SIZE);
        more.getStyleClass().add("muted");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        HBox.setMargin(more, new Insets(0, 0, 0, 4));
        getChildren().addAll(light, state, more);
        show(new Liveness.Off());
    }

    public void show(Liveness liveness) {
        light.show(liveness);
        state.getStyleClass().removeAll("ok", "warn", "muted");
        switch (liveness) {
            case Liveness.Alive(var sinceBeat) -> {
                state.getStyleClass().add("ok");
                state.setText(messages.get("control.line.alive"));
                more.setText(messages.get("control.line.last-beat", words.age(sinceBeat)));
            }
            case Liveness.Stopping(var sinceBeat) -> {
                state.getStyleClass().add("muted");
                state.setText(messages.get("control.line.stopping"));
                more.setText(messages.get("control.line.last-beat", words.age(sinceBeat)));
            }
            case Liveness.Silent(var silence, var limit) -> {
                state.getStyleClass().add("warn");
                state.setText(messages.get("control.line.silent", words.seconds(silence)));
                more.setText(messages.get("control.line.given-up-at", words.duration(limit)));
            }
            case Liveness.Off _ -> {
                state.getStyleClass().add("muted");
                state.setText(messages.get("control.line.off"));
                more.setText("");
            }
        }
    }
}
