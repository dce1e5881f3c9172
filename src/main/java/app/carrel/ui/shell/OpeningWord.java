package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// "Opening the catalogue…", but only once it takes longer than a person notices. Moves from the opening window to the
/// frame, so that the word stays while the first page is still being read.
final class OpeningWord extends Label {
    private static final Duration PATIENCE = Duration.millis(300);

    OpeningWord(Messages messages) {
        super(messages.get("shell.opening"));
        getStyleClass().add("muted");
        setOpacity(0);
        setMouseTransparent(true);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> setOpacity(1));
        patience.play();
    }
}
