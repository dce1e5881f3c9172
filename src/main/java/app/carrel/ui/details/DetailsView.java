package app.carrel.ui.details;

import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.ScrollArea;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The details: what is selected, or the course or category that is shown, and what can be done with it.
public final class DetailsView extends VBox {
    private final DetailsModel model;
    private final Messages messages;
    private final Words words;
    private final MaterialDetails material;
    private final VBox content = new VBox();

    public DetailsView(DetailsModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        material = new MaterialDetails(model, messages, words);
        setId("details");
        getStyleClass().add("details");
        setAccessibleText(messages.get("details.name"));
        content.getStyleClass().add("details-content");
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
        List<Node> now = List.copyOf(content.getChildren());
        content.getChildren().setAll(material.nodes());
        applyCss();
        layout();
        content.getChildren().setAll(now);
    }

    private void show(Subject subject) {
        List<Node> nodes = switch (subject) {
            case Subject.Nothing() -> List.of();
            case Subject.Materials materials
            when materials.chosen().size() == 1 ->
                material.of(materials.chosen().getFirst());
            case Subject.Materials materials -> new CollectionDetails(messages, words).of(materials, model);
            case Subject.Collection collection -> new CollectionDetails(messages, words).of(collection, model);
        };
        if (!content.getChildren().equals(nodes)) {
            content.getChildren().setAll(nodes);
        }
    }
}
