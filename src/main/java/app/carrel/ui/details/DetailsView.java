package app.carrel.ui.details;

import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The details: what is selected, or the course or category that is shown, and what can be done with it.
public final class DetailsView extends VBox {
    private final DetailsModel model;
    private final Messages messages;
    private final Words words;
    private final VBox content = new VBox();

    public DetailsView(DetailsModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        setId("details");
        getStyleClass().add("details");
        setAccessibleText(messages.get("details.name"));
        content.getStyleClass().add("details-content");
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.textProperty().bind(model.failureProperty());
        ScrollPane scroll = new ScrollPane(new VBox(failure, content));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.subjectProperty().subscribe(this::show);
    }

    private void show(Subject subject) {
        content.getChildren()
                .setAll(
                        switch (subject) {
                            case Subject.Nothing() -> new Node[0];
                            case Subject.Materials materials
                            when materials.chosen().size() == 1 ->
                                new MaterialDetails(messages, words)
                                        .of(materials.chosen().getFirst(), model);
                            case Subject.Materials materials ->
                                new CollectionDetails(messages, words).of(materials, model);
                            case Subject.Collection collection ->
                                new CollectionDetails(messages, words).of(collection, model);
                        });
    }
}
