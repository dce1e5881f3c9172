package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.ScrollArea;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The window before there is a catalogue: the empty frame, with a word that it is being opened, or why it cannot be.
final class OpeningView extends FramedPage {
    private final OpeningWord word;
    private final Messages messages;
    private final Node logo;
    private final StackPane page;

    OpeningView(OpeningWord word, Messages messages) {
        this.word = word;
        this.messages = messages;
        page = new StackPane(word);
        logo = logo(messages);
        VBox navigation = new VBox(logo);
        navigation.getStyleClass().add("navigation");
        Region header = new Region();
        header.getStyleClass().add("header");
        Region bar = new Region();
        bar.getStyleClass().add("status-bar");
        VBox.setVgrow(page, Priority.ALWAYS);
        frame(navigation, header, bar, page);
    }

    @Override
    void turnToSigns(boolean signs) {
        logo.setVisible(!signs);
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

    /// Once more only a word that the catalogue is being opened.
    void opening() {
        page.getChildren().setAll(word);
    }

    /// Says why the catalogue cannot be opened.
    ///
    /// @param sentence what happened and what to do
    /// @param rescue   what can be done here, where anything can
    void failed(String sentence, Optional<RescueCard> rescue, Runnable quit) {
        Button button = new Button(messages.get("shell.failed.quit"));
        button.setId("quit");
        if (rescue.isEmpty()) {
            button.getStyleClass().add("primary");
            button.setDefaultButton(true);
        }
        button.setCancelButton(true);
        button.setOnAction(_ -> quit.run());
        Node[] below = Stream.concat(rescue.stream(), Stream.of(button)).toArray(Node[]::new);
        Blank blank = new Blank(Icon.FAILED.node("icon-bad", "icon-large"), below);
        blank.titleProperty().set(messages.get("shell.failed.title"));
        blank.adviceProperty().set(sentence);
        ScrollPane scroll = new ScrollArea(blank);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.getChildren().setAll(scroll);
    }
}
