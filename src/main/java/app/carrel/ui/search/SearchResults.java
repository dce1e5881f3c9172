package app.carrel.ui.search;

import app.carrel.catalog.SearchPage;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Clips;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What was found, in a card over the page. It never takes the keyboard: that stays in the field.
public final class SearchResults extends StackPane {
    private static final double ROW = 34;

    /// More rows than this are scrolled.
    private static final int MOST_ROWS = 14;

    private final SearchModel model;
    private final Messages messages;
    private final ListView<SearchRow> list = new ListView<>();

    public SearchResults(SearchModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("search-results");
        list.setId("search-hits");
        list.fixedCellSizeProperty().bind(TextSize.around(this).map(size -> ROW * size));
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.get("search.hits"));
        list.setCellFactory(_ -> cell(new SearchCell(model, messages, words)));
        list.setContextMenu(menu());
        list.prefHeightProperty()
                .bind(Bindings.min(MOST_ROWS, Bindings.size(list.getItems())).multiply(list.fixedCellSizeProperty()));
        list.managedProperty().bind(Bindings.isNotEmpty(list.getItems()));
        list.visibleProperty().bind(list.managedProperty());
        Label said = new Label();
        said.setId("search-said");
        said.getStyleClass().addAll("muted", "small", "search-said");
        said.setWrapText(true);
        said.textProperty().bind(model.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.textProperty().bind(model.failureProperty());
        VBox content = new VBox(failure, list, said);
        StackPane card = new StackPane(content);
        card.getStyleClass().addAll("card", "card-rows", "lifted");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        visibleProperty().bind(model.openProperty());
        // Beside the card the page is to be reached.
        setPickOnBounds(false);
        model.foundProperty().subscribe(found -> list.getItems().setAll(found.rows()));
        model.currentProperty().subscribe(now -> mark(now.intValue()));
    }

    /// Dresses its rows before anybody searches; nobody sees it.
    public void rehearse() {
        if (list.getItems().isEmpty()) {
            list.getItems().setAll(SearchRow.samples(MOST_ROWS));
            applyCss();
            layout();
            list.getItems().clear();
        }
    }

    private void mark(int row) {
        if (row < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        list.getSelectionModel().select(row);
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            // With its course's name above, where it is the first.
            flow.scrollTo(row == 1 ? 0 : row);
        }
    }

    private ListCell<SearchRow> cell(SearchCell cell) {
        cell.setOnMousePressed(event -> {
            if (!cell.isEmpty()) {
                model.moveTo(cell.getIndex());
            }
        });
        cell.setOnMouseClicked(event -> {
            boolean opens = cell.getItem() instanceof SearchRow.Course || event.getClickCount() == 2;
            if (event.getButton() == MouseButton.PRIMARY && opens) {
                model.openCurrent();
            }
        });
        return cell;
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("course.menu.open", hit -> model.open(new SearchRow.Hit(hit))),
                item("search.menu.course", hit -> model.showCourse(hit.courseId())),
                item("course.menu.reveal", model::reveal),
                item("course.menu.copy-path", hit -> Clips.copy(List.of(hit.file()))));
    }

    private MenuItem item(String key, Consumer<SearchPage.Hit> command) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(_ -> onHit(list.getSelectionModel().getSelectedItem(), command));
        item.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> row instanceof SearchRow.Course)
                        .orElse(true));
        return item;
    }

    private static void onHit(@Nullable SearchRow row, Consumer<SearchPage.Hit> command) {
        if (row instanceof SearchRow.Hit(SearchPage.Hit hit)) {
            command.accept(hit);
        }
    }
}
