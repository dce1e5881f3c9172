package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Clips;
import app.carrel.ui.control.RowFocus;
import app.carrel.ui.control.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The rows of a course. Only those in sight have nodes; selection and place survive a reload.
final class MaterialList extends StackPane {
    private static final double ROW = 38;
    private static final int LEAST_ROWS = 4;
    private static final double NARROW = 560;
    private static final double EDGE = 16;

    private final ListView<CourseRow> list = new ListView<>();
    private final CourseModel model;
    private final Messages messages;
    private final DragOut dragOut = new DragOut();
    private boolean taking;
    private boolean toTell;
    private boolean ofAnother = true;
    private List<Long> toChoose = List.of();

    MaterialList(CourseModel model, Columns columns, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        columns.narrowProperty()
                .bind(list.widthProperty()
                        .flatMap(width -> TextSize.around(list).map(size -> width.doubleValue() < NARROW * size)));
        list.setId("materials");
        list.getStyleClass().add("course-list");
        list.setAccessibleText(messages.get("course.materials"));
        list.fixedCellSizeProperty().bind(TextSize.around(list).map(size -> ROW * size));
        Label none = new Label(messages.get("course.filter.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(_ -> cell(new MaterialCell(columns, messages, words)));
        list.setContextMenu(menu());
        RowFocus.in(list, _ -> true);
        BoundedSelection.allowIn(list, model::tellBound);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<CourseRow>)
                _ -> tellSelectionSoon());
        model.contentProperty().subscribe(content -> {
            if (content == CourseModel.Content.LOADING) {
                leave();
            } else if (ofAnother) {
                take(model.rowsProperty().get());
            }
        });
        model.rowsProperty().subscribe(this::take);
        prefHeightProperty()
                .bind(Bindings.max(1, Bindings.size(list.getItems()))
                        .multiply(list.fixedCellSizeProperty())
                        .add(1));
        // In a low window the page is scrolled, instead of the list having no row to show.
        minHeightProperty()
                .bind(Bindings.min(
                        prefHeightProperty(), list.fixedCellSizeProperty().multiply(LEAST_ROWS)));
        getChildren().add(list);
    }

    /// Keeps the ends of `captions` above the ends of the rows, which give way to a scroll bar.
    void alignCaptions(Region captions) {
        list.skinProperty()
                .subscribe(_ -> list.lookupAll(".scroll-bar").stream()
                        .filter(bar -> ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL)
                        .forEach(bar -> align(captions, (ScrollBar) bar)));
    }

    private static void align(Region captions, ScrollBar bar) {
        captions.paddingProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new Insets(0, EDGE + (bar.isVisible() ? bar.getWidth() : 0), 0, EDGE),
                        bar.visibleProperty(),
                        bar.widthProperty()));
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private ListCell<CourseRow> cell(MaterialCell cell) {
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && cell.getItem() instanceof CourseRow.Material material) {
                model.open(List.of(material.item()));
            }
        });
        cell.setOnDragDetected(event -> {
            if (cell.getItem() instanceof CourseRow.Material) {
                dragOut.start(cell, selected());
                event.consume();
            }
        });
        return cell;
    }

    private ContextMenu menu() {
        MenuItem open = item("course.menu.open", () -> model.open(selected()));
        MenuItem reveal = item("course.menu.reveal", this::reveal);
        MenuItem copy = item("course.menu.copy-path", this::copyPaths);
        MenuItem forget = new MenuItem(messages.get("course.menu.forget"));
        forget.setId("forget-selected");
        forget.setOnAction(_ -> model.forget(selectedRows()));
        MenuItem forgetAll = new MenuItem(messages.get("course.menu.forget-all"));
        forgetAll.setId("forget-all");
        forgetAll.setOnAction(_ -> model.forgetAllMissing());
        ContextMenu menu = new ContextMenu(open, reveal, copy, new SeparatorMenuItem(), forget, forgetAll);
        menu.setOnShowing(_ -> {
            forget.setDisable(CourseModel.missing(selectedRows()).isEmpty());
            forgetAll.setDisable(
                    CourseModel.missing(model.allRowsProperty().get()).isEmpty());
        });
        return menu;
    }

    private MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(_ -> command.run());
        item.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> row instanceof CourseRow.Heading)
                        .orElse(true));
        return item;
    }

    /// A selection may change row by row; it is told once it stands.
    private void tellSelectionSoon() {
        if (!toTell && !taking) {
            toTell = true;
            Platform.runLater(() -> {
                toTell = false;
                model.select(selectedRows());
            });
        }
    }

    private List<CourseRow.Material> selectedRows() {
        List<CourseRow.Material> rows = new ArrayList<>();
        for (CourseRow row : List.copyOf(list.getSelectionModel().getSelectedItems())) {
            if (row instanceof CourseRow.Material material) {
                rows.add(material);
            }
        }
        return rows;
    }

    private List<CoursePage.Item> selected() {
        return selectedRows().stream().map(CourseRow.Material::item).toList();
    }

    /// Where several are selected, the one that the keyboard is at.
    private void reveal() {
        if (list.getSelectionModel().getSelectedItem() instanceof CourseRow.Material material) {
            model.reveal(material.item());
        }
    }

    private void copyPaths() {
        List<CoursePage.Item> items = selected();
        if (!items.isEmpty()) {
            Clips.copy(items.stream().map(CoursePage.Item::file).toList());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            reveal();
        } else if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
            model.open(selected());
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copyPaths();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.forget(selectedRows());
        } else {
            return;
        }
        event.consume();
    }

    /// Runs `layout`, which nobody sees, with rows of every kind where there are none yet.
    void rehearse(Runnable layout) {
        if (!list.getItems().isEmpty()) {
            layout.run();
            return;
        }
        list.getItems().setAll(CourseRow.samples());
        layout.run();
        list.getItems().clear();
    }

    /// The selected materials, by id.
    List<Long> chosen() {
        return selected().stream().map(CoursePage.Item::id).toList();
    }

    /// Selects these materials, as soon as there are rows.
    void choose(List<Long> ids) {
        toChoose = List.copyOf(ids);
    }

    /// Another course is awaited. Nobody sees the rows of this one any more; they stay until there are others, because
    /// a row that is emptied and filled again is dressed twice.
    private void leave() {
        ofAnother = true;
        list.getSelectionModel().clearSelection();
    }

    /// Puts new rows in and finds the place again where the person was.
    private void take(List<CourseRow> rows) {
        if (rows.isEmpty() && model.contentProperty().get() == CourseModel.Content.LOADING) {
            return;
        }
        Set<Object> selected = new HashSet<>(toChoose);
        List.copyOf(list.getSelectionModel().getSelectedItems()).forEach(row -> selected.add(row.key()));
        Optional<Object> top = ofAnother
                ? Optional.empty()
                : Optional.ofNullable(firstInSight()).map(CourseRow::key);
        ofAnother = false;
        taking = true;
        list.getItems().setAll(rows);
        list.getSelectionModel().clearSelection();
        List<Integer> found = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < rows.size() && (!selected.isEmpty() || top.isPresent()); i++) {
            Object key = rows.get(i).key();
            if (selected.remove(key)) {
                found.add(i);
            }
            if (top.filter(key::equals).isPresent()) {
                first = i;
                top = Optional.empty();
            }
        }
        if (!found.isEmpty()) {
            list.getSelectionModel()
                    .selectIndices(
                            found.getFirst(),
                            found.stream().skip(1).mapToInt(Integer::intValue).toArray());
        }
        if (!rows.isEmpty()) {
            toChoose = List.of();
        }
        taking = false;
        tellSelectionSoon();
        list.scrollTo(first);
    }

    private @Nullable CourseRow firstInSight() {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() instanceof MaterialCell cell) {
            return cell.getItem();
        }
        return null;
    }
}
