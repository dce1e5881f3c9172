package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The rows of a course. Only those in sight have nodes; selection and place survive a reload.
final class MaterialList extends StackPane {
    private static final double ROW = 38;
    private static final double NARROW = 560;

    private final ListView<CourseRow> list = new ListView<>();
    private final CourseModel model;
    private final Messages messages;

    MaterialList(CourseModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        var narrow = list.widthProperty().map(width -> width.doubleValue() < NARROW);
        list.setId("materials");
        list.getStyleClass().add("course-list");
        list.setAccessibleText(messages.get("course.materials"));
        list.setFixedCellSize(ROW);
        Label none = new Label(messages.get("course.filter.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(view -> cell(new MaterialCell(messages, words, narrow)));
        list.setContextMenu(menu());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.rowsProperty().subscribe(this::take);
        prefHeightProperty()
                .bind(Bindings.max(1, Bindings.size(list.getItems()))
                        .multiply(ROW)
                        .add(1));
        getChildren().add(list);
    }

    private ListCell<CourseRow> cell(MaterialCell cell) {
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                onMaterial(cell.getItem(), model::open);
            }
        });
        return cell;
    }

    private ContextMenu menu() {
        MenuItem open = item("course.menu.open", model::open);
        MenuItem reveal = item("course.menu.reveal", model::reveal);
        MenuItem copy = item("course.menu.copy-path", this::copyPath);
        return new ContextMenu(open, reveal, copy);
    }

    private MenuItem item(String key, Consumer<CoursePage.Item> command) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(event -> onMaterial(list.getSelectionModel().getSelectedItem(), command));
        item.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> row instanceof CourseRow.Heading)
                        .orElse(true));
        return item;
    }

    private void copyPath(CoursePage.Item material) {
        ClipboardContent content = new ClipboardContent();
        content.putString(material.file().toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
            onMaterial(list.getSelectionModel().getSelectedItem(), model::open);
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            onMaterial(list.getSelectionModel().getSelectedItem(), this::copyPath);
            event.consume();
        }
    }

    private static void onMaterial(@Nullable CourseRow row, Consumer<CoursePage.Item> command) {
        if (row instanceof CourseRow.Material(CoursePage.Item item)) {
            command.accept(item);
        }
    }

    /// Puts new rows in and finds the place again where the person was.
    private void take(List<CourseRow> rows) {
        Optional<Object> selected =
                Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(CourseRow::key);
        Optional<Object> top = Optional.ofNullable(firstInSight()).map(CourseRow::key);
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        selected.map(key -> indexOf(rows, key)).filter(index -> index >= 0).ifPresent(list.getSelectionModel()::select);
        int first = top.map(key -> indexOf(rows, key)).orElse(0);
        list.scrollTo(Math.max(0, first));
    }

    private @Nullable CourseRow firstInSight() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() instanceof MaterialCell cell) {
            return cell.getItem();
        }
        return null;
    }

    private static int indexOf(List<CourseRow> rows, Object key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
