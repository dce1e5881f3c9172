package app.carrel.ui.activity;

import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The selected scan in full: its end in a sentence, its counts, and what it could not read.
final class ScanDetails extends VBox {
    private static final double ROW = 32;

    /// More problems than this are scrolled: the other scans are still to be seen.
    private static final int MOST_ROWS = 5;

    private final ActivityModel model;
    private final Messages messages;

    private final Label title = new Label();
    private final Label sentence = new Label();
    private final Label facts = new Label();
    private final Label none = new Label();
    private final Button again;
    private final Button copy;
    private final ListView<ProblemView> problems = new ListView<>();

    ScanDetails(ActivityModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("scan-details");
        setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("title-2");
        for (Label label : List.of(sentence, facts, none)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("muted");
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        again = button("details-again", "activity.again", "small-button");
        copy = button("copy-problems", "activity.problems.copy", "small-button");
        copy.setOnAction(event -> copy(problems.getItems()));
        problems.setId("problems");
        problems.setCellFactory(list -> new ProblemCell());
        problems.setFixedCellSize(ROW);
        problems.prefHeightProperty()
                .bind(Bindings.min(MOST_ROWS, Bindings.size(problems.getItems()))
                        .multiply(ROW));
        problems.setAccessibleText(messages.get("activity.problems"));
        problems.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        problems.managedProperty().bind(problems.visibleProperty());
        VBox.setVgrow(problems, Priority.ALWAYS);
        VBox.setMargin(problems, new Insets(0, -8, 0, -8));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, copy, again);
        head.getStyleClass().add("details-head");
        getChildren().addAll(head, sentence, facts, none, problems);
        managedProperty().bind(visibleProperty());
        model.history().detailsProperty().subscribe(this::tell);
    }

    private Button button(String id, String key, String styleClass) {
        Button button = new Button(messages.get(key));
        button.setId(id);
        button.getStyleClass().add(styleClass);
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void tell(HistoryModel.@Nullable Details details) {
        setVisible(details != null);
        if (details == null) {
            return;
        }
        ScanView scan = details.scan();
        ScanWords words = model.scanWords();
        title.setText(messages.get("activity.details.title", String.valueOf(scan.id()), scan.rootPath()));
        sentence.setText(words.sentence(scan));
        facts.setText(words.facts(scan));
        List<ProblemView> unread = details.problems();
        none.setText(
                unread == null
                        ? messages.get("activity.problems.unknown")
                        : unread.isEmpty() ? messages.get("activity.problems.none") : "");
        problems.getItems().setAll(unread == null ? List.of() : unread);
        boolean any = !problems.getItems().isEmpty();
        problems.setVisible(any);
        copy.setVisible(any);
        again.setVisible(Outcome.of(scan) == Outcome.FAILED);
        again.setOnAction(event -> model.again(scan));
        again.disableProperty().bind(model.scanningProperty());
    }

    private void onKey(KeyEvent event) {
        ProblemView selected = problems.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.C && event.isShortcutDown() && selected != null) {
            copy(List.of(selected));
            event.consume();
        }
    }

    private static void copy(List<ProblemView> some) {
        ClipboardContent content = new ClipboardContent();
        content.putString(some.stream()
                .map(problem -> problem.path() + "\t" + problem.reason())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
