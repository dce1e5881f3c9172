package app.carrel.ui.control;

import javafx.scene.control.Button;

/// A button in a row of a card. Words beside it wrap before its own are cut.
public final class SmallButton extends Button {
    public SmallButton(String id, String text) {
        super(text);
        setId(id);
        getStyleClass().add("small-button");
        setMinWidth(USE_PREF_SIZE);
    }

    public SmallButton(String id, String text, Icon icon) {
        this(id, text);
        setGraphic(icon.node());
    }
}
