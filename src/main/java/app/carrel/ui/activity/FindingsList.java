package app.carrel.ui.activity;

import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.activity.Finding.Kind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a scan could not read and what it found changed: the kinds side by side, and the lines of the chosen one.
final class FindingsList extends VBox {
    private static final double ROW = 32;

    /// More lines than this are scrolled: the other scans are still to be seen.
    private static final int MOST_ROWS = 5;

    /// Further lines are asked for when this many are left below.
    private static final int AHEAD = 40;

    private final FindingsModel model;
    private final Messages messages;
    private final FlowPane kinds = new FlowPane(8, 8);
    private final Button copyAll = new Button();
    private final ListView<Finding> lines = new ListView<>();

    FindingsList(FindingsModel model, FindingCell.Actions actions, Messages messages) {
        this.model = model;
        this.messages = messages;
        setSpacing(8);
        copyAll.setId("copy-problems");
        copyAll.setText(messages.get("activity.findings.copy"));
        copyAll.getStyleClass().add("small-button");
        copyAll.setMinWidth(USE_PREF_SIZE);
        copyAll.setOnAction(_ -> copy(model.findings()));
        HBox.setHgrow(kinds, Priority.ALWAYS);
        HBox head = new HBox(8, kinds, copyAll);
        head.getStyleClass().add("details-head");
        Label said = new Label();
        said.setId("findings-said");
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        lines.setId("findings");
        lines.setItems(model.findings());
        lines.setCellFactory(_ -> new FindingCell(actions, this::reached, this::root, messages));
        lines.fixedCellSizeProperty().bind(TextSize.around(this).map(size -> ROW * size));
        lines.prefHeightProperty()
                .bind(Bindings.min(MOST_ROWS, Bindings.size(model.findings())).multiply(lines.fixedCellSizeProperty()));
        lines.setAccessibleText(messages.get("activity.findings"));
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        lines.visibleProperty().bind(Bindings.isNotEmpty(model.findings()));
        lines.managedProperty().bind(lines.visibleProperty());
        copyAll.visibleProperty().bind(lines.visibleProperty());
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox.setMargin(lines, new Insets(0, -8, 0, -8));
        getChildren().addAll(head, said, lines);
        model.scanProperty().subscribe(this::offer);
        model.kindProperty().subscribe(this::mark);
    }

    private String root() {
        ScanView scan = model.scanProperty().get();
        return scan == null ? "" : scan.rootPath();
    }

    private void reached(int index) {
        if (index >= lines.getItems().size() - AHEAD) {
            model.more();
        }
    }

    /// A button for each kind that the scan counted.
    private void offer() {
        ScanView scan = model.scanProperty().get();
        kinds.getChildren().clear();
        if (scan == null) {
            return;
        }
        for (Kind kind : model.kinds()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.get("activity.findings." + name, kind.of(scan)));
            button.setId("findings-" + name);
            button.getStyleClass().add("pill");
            button.setUserData(kind);
            button.setOnAction(_ -> {
                model.choose(kind);
                mark();
            });
            kinds.getChildren().add(button);
        }
        mark();
    }

    private void mark() {
        Kind shown = model.kindProperty().get();
        kinds.getChildren().forEach(node -> ((ToggleButton) node).setSelected(node.getUserData() == shown));
    }

    private void onKey(KeyEvent event) {
        Finding selected = lines.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.C && event.isShortcutDown() && selected != null) {
            copy(List.of(selected));
            event.consume();
        }
    }

    static void copy(List<Finding> some) {
        ClipboardContent content = new ClipboardContent();
        content.putString(some.stream().map(FindingsList::text).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String text(Finding finding) {
        return switch (finding) {
            case Finding.Problem(ProblemView problem) -> problem.path() + "\t" + problem.reason();
            case Finding.Change(var change) ->
                change.oldPath() == null ? change.path() : change.oldPath() + "\t" + change.path();
        };
    }
}
