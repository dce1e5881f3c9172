package app.carrel.ui.shelf;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.Contents;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// What the pages of the shelf have in common: what they say where there is nothing to show.
record ShelfPage(Messages messages) {
    private static final double SIGN = 56;

    <C> Contents<C> showing(ObservableValue<C> now) {
        return new Contents<>(now);
    }

    Blank failed(String title, Runnable again) {
        return blank(title, "shelf.failed.advice", "shelf.failed.again", again);
    }

    Blank gone(String title, String advice, Runnable back) {
        return blank(title, advice, "shelf.gone.back", back);
    }

    private Blank blank(String title, String advice, String command, Runnable run) {
        Button button = new Button(messages.get(command));
        button.setOnAction(_ -> run.run());
        Blank blank = new Blank(new Books(SIGN), button);
        blank.titleProperty().set(messages.get(title));
        blank.adviceProperty().set(messages.get(advice));
        return blank;
    }
}
