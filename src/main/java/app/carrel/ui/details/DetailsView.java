package app.carrel.ui.details;

import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.ScrollArea;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The details: what is selected, or the course or category that is shown, and what can be done with it.
public final class DetailsView extends VBox {
    private final DetailsModel model;
    private final MaterialDetails material;
    private final CollectionDetails collection;
    private final OneOf content = new OneOf();

    public DetailsView(DetailsModel model, Messages messages, Words words) {
        this.model = model;
        material = new MaterialDetails(model, messages, words);
        collection = new CollectionDetails(model, messages, words);
        setId("details");
        getStyleClass().add("details");
        setAccessibleText(messages.get("details.name"));
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.textProperty().bind(model.failureProperty());
        ScrollPane scroll = new ScrollArea(new VBox(failure, content));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.subjectProperty().subscribe(this::show);
    }

    /// Dresses what shows a material before anybody selects one; nobody sees it.
    public void rehearse() {
        content.show(material);
        applyCss();
        layout();
        show(model.subjectProperty().getValue());
    }

    private void show(Subject subject) {
        switch (subject) {
            case Subject.Nothing() -> content.hide();
            case Subject.Materials materials
            when materials.chosen().size() == 1 -> {
                material.show(materials.chosen().getFirst());
                content.show(material);
            }
            case Subject.Materials materials -> {
                collection.show(materials);
                content.show(collection);
            }
            case Subject.Collection whole -> {
                collection.show(whole);
                content.show(collection);
            }
        }
    }
}
