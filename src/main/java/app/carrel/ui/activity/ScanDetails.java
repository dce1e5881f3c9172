package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Tag;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The selected scan in full: its end in a sentence, its counts, what it could not read and what it found changed.
final class ScanDetails extends VBox {
    private final ActivityModel model;
    private final Messages messages;

    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label facts = new Label();
    private final Button again;

    ScanDetails(ActivityModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("scan-details");
        setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("title-2");
        title.setMinWidth(0);
        for (Label label : List.of(sentence, facts)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("muted");
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        again = new Button(messages.get("activity.details.again"));
        again.setId("details-again");
        again.getStyleClass().add("small-button");
        again.setMinWidth(USE_PREF_SIZE);
        again.managedProperty().bind(again.visibleProperty());
        again.disableProperty().bind(model.scanningProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, again);
        head.getStyleClass().add("details-head");
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.setId("finding-failure");
        failure.textProperty().bind(model.findingFailureProperty());
        FindingCell.Actions actions = new FindingCell.Actions(
                finding -> FindingsList.copy(List.of(finding)), model::showFinding, model::scanAround);
        getChildren().addAll(head, sentence, facts, failure, new FindingsList(model.findings(), actions, messages));
        managedProperty().bind(visibleProperty());
        model.findings().scanProperty().subscribe(this::tell);
    }

    private void tell(@Nullable ScanView scan) {
        setVisible(scan != null);
        if (scan == null) {
            return;
        }
        ScanWords words = model.scanWords();
        title.setText(messages.get("activity.details.title", String.valueOf(scan.id()), scan.rootPath()));
        sentence.setText(words.sentence(scan));
        facts.setText(words.facts(scan));
        again.setVisible(Outcome.of(scan) == Outcome.FAILED);
        again.setOnAction(_ -> model.again(scan));
    }
}
