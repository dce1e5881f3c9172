package app.carrel.ui.shell;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.ScrollArea;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The first thing a person sees: the question for a folder.
final class WelcomePage implements Page {
    private final ScrollPane page;
    private final Button button;
    private final ObservableList<Crumb> trail;

    /// @param choose   asks for a folder and scans it
    /// @param scanning while a scan runs no other can begin
    WelcomePage(Messages messages, Runnable choose, ReadOnlyBooleanProperty scanning) {
        button = new Button(messages.get("welcome.choose"), Icon.ADD_FOLDER.node());
        button.setId("choose-folder");
        button.getStyleClass().add("primary");
        button.setDefaultButton(true);
        button.setOnAction(_ -> choose.run());
        button.disableProperty().bind(scanning);
        Label drop = new Label(messages.get("welcome.drop"));
        drop.getStyleClass().addAll("muted", "small");
        Blank question = new Blank(new Books(56), button, drop);
        question.titleProperty().set(messages.get("welcome.title"));
        question.adviceProperty().set(messages.get("welcome.advice"));
        question.getStyleClass().add("drop-zone");
        StackPane around = new StackPane(question);
        around.getStyleClass().add("page");
        page = new ScrollArea(around);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        trail = FXCollections.observableArrayList(new Crumb(messages.get("welcome.name"), new Destination.Shelf()));
    }

    @Override
    public Region view() {
        return page;
    }

    @Override
    public ObservableList<Crumb> trail() {
        return trail;
    }

    @Override
    public void takeKeyboard() {
        // What lies in a scroll pane is in no scene before that is drawn for the first time.
        FirstTime.of(button.sceneProperty().map(_ -> true).orElse(false), button::requestFocus);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public void show(Destination destination) {
        // It is the same whenever it is shown.
    }
}
