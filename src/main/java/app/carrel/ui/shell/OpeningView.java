package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.Icon;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window before there is a catalogue: the empty frame, with a word that it is being opened, or why it cannot be.
final class OpeningView extends BorderPane {
    private final Messages messages;
    private final StackPane page;

    OpeningView(OpeningWord word, Messages messages) {
        this.messages = messages;
        page = new StackPane(word);
        getStyleClass().add("frame");
        VBox navigation = new VBox(logo(messages));
        navigation.getStyleClass().add("navigation");
        Region header = new Region();
        header.getStyleClass().add("header");
        Region bar = new Region();
        bar.getStyleClass().add("status-bar");
        VBox.setVgrow(page, Priority.ALWAYS);
        setLeft(navigation);
        setCenter(new VBox(header, page));
        setBottom(bar);
    }

    /// The program's sign and name, at the top left of the window.
    static Node logo(Messages messages) {
        Label name = new Label(messages.get("shell.name"));
        name.getStyleClass().add("logo");
        HBox logo = new HBox(new Books(22), name);
        logo.getStyleClass().add("logo-line");
        return logo;
    }

    /// Shows what somebody else does with the catalogue while it cannot be opened yet.
    void meanwhile(Region elsewhere) {
        page.getChildren().setAll(elsewhere);
    }

    /// Says why the catalogue cannot be opened.
    ///
    /// @param sentence what happened and what to do
    void failed(String sentence, Runnable quit) {
        Button button = new Button(messages.get("shell.failed.quit"));
        button.setId("quit");
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        button.setCancelButton(true);
        button.setOnAction(_ -> quit.run());
        Blank blank = new Blank(Icon.FAILED.node("icon-bad", "icon-large"), button);
        blank.titleProperty().set(messages.get("shell.failed.title"));
        blank.adviceProperty().set(sentence);
        page.getChildren().setAll(blank);
    }
}
