package app.carrel.ui.search;

import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Icon;
import atlantafx.base.controls.CustomTextField;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The field for what is searched; arrow keys and Enter in it are for what was found.
public final class SearchField extends CustomTextField {
    /// Below this width the prompt has the room alone.
    private static final double ROOM_FOR_KEY = 280;

    private static final int PAGE = 8;

    private final SearchModel model;

    public SearchField(SearchModel model, Messages messages) {
        this.model = model;
        setId("search");
        getStyleClass().add("search-field");
        setPromptText(messages.get("search.prompt"));
        setAccessibleText(messages.get("search.prompt"));
        Label key = new Label(messages.get("search.key"));
        key.getStyleClass().add("key-cap");
        ObservableValue<Boolean> room = widthProperty()
                .flatMap(width -> TextSize.around(this).map(size -> width.doubleValue() > ROOM_FOR_KEY * size));
        key.visibleProperty().bind(textProperty().flatMap(typed -> room.map(enough -> enough && typed.isEmpty())));
        key.managedProperty().bind(key.visibleProperty());
        setLeft(Icon.SEARCH.node("icon-medium"));
        setRight(key);
        textProperty().bindBidirectional(model.textProperty());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                model.warmUp();
            }
        });
        // The keyboard also comes here by itself, when a button that had it cannot be pressed any more.
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> model.resume());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Takes the keyboard, with what is typed to be typed over, and shows again what was found.
    public void turnTo() {
        requestFocus();
        selectAll();
        model.resume();
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> down();
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(PAGE);
            case PAGE_UP -> model.move(-PAGE);
            case ENTER -> model.openCurrent();
            case ESCAPE -> escape();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void down() {
        if (model.openProperty().get()) {
            model.move(1);
        } else {
            model.resume();
        }
    }

    /// Once: what was found goes; twice: what was typed.
    private void escape() {
        if (model.openProperty().get()) {
            model.leave();
        } else {
            model.clear();
        }
    }
}
