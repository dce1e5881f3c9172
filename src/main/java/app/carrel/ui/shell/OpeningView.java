package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.Icon;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The window before there is a catalogue: quiet at first, then with a word that it is being opened, or why it cannot
/// be.
final class OpeningView extends BorderPane {
    /// Most openings are quicker than a person can read.
    private static final Duration BEFORE_A_WORD = Duration.millis(300);

    private final Messages messages;
    private final StackPane page = new StackPane();
    private final PauseTransition patience = new PauseTransition(BEFORE_A_WORD);

    OpeningView(Messages messages) {
        this.messages = messages;
        getStyleClass().add("frame");
        Label name = new Label(messages.get("shell.name"));
        name.getStyleClass().add("logo");
        HBox logo = new HBox(new Books(22), name);
        logo.getStyleClass().add("logo-line");
        VBox navigation = new VBox(logo);
        navigation.getStyleClass().add("navigation");
        Region header = new Region();
        header.getStyleClass().add("header");
        Region bar = new Region();
        bar.getStyleClass().add("status-bar");
        setLeft(navigation);
        setCenter(page);
        setTop(null);
        setBottom(bar);
        patience.setOnFinished(_ -> word());
        patience.play();
    }

    /// Says why the catalogue cannot be opened.
    ///
    /// @param sentence what happened and what to do
    void failed(String sentence, Runnable quit) {
        patience.stop();
        Button button = new Button(messages.get("shell.failed.quit"));
        button.setId("quit");
        button.getStyleClass().add("primary");
        button.setOnAction(_ -> quit.run());
        Blank blank = new Blank(Icon.FAILED.node("icon-bad", "icon-large"), button);
        blank.titleProperty().set(messages.get("shell.failed.title"));
        blank.adviceProperty().set(sentence);
        page.getChildren().setAll(blank);
    }

    void stop() {
        patience.stop();
    }

    private void word() {
        Label opening = new Label(messages.get("shell.opening"));
        opening.getStyleClass().add("muted");
        page.getChildren().setAll(opening);
    }
}
