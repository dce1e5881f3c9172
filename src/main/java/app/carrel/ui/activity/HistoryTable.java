package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Tag;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The scans that have ended, as a table that fetches older ones as it is scrolled.
final class HistoryTable extends TableView<ScanView> {
    /// Older scans are asked for when this many rows are left below.
    private static final int AHEAD = 20;

    /// Below this width, in pixels, the columns that most people can do without are left to the details.
    private static final double NARROW = 760;

    private static final double ROW = 36;
    private static final double HEADER = 36;

    private final HistoryModel model;
    private final ScanWords words;

    HistoryTable(HistoryModel model, FindingsModel findings, ScanWords words, Messages messages) {
        this.model = model;
        this.words = words;
        setId("history");
        setItems(model.scans());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        setFixedCellSize(ROW);
        prefHeightProperty().bind(Bindings.size(model.scans()).map(HistoryTable::heightOf));
        setAccessibleText(messages.get("activity.history"));
        Label none = new Label(messages.get("activity.history.none"));
        none.getStyleClass().addAll("muted", "history-none");
        setPlaceholder(none);
        setRowFactory(table -> new Row());
        TableColumn<ScanView, ScanView> started = text(messages.get("activity.column.started"), 148, words::started);
        started.minWidthProperty().bind(widthProperty().map(width -> width.doubleValue() > NARROW ? 148 : 132));
        getColumns().add(started);
        TableColumn<ScanView, ScanView> folder = text(messages.get("activity.column.folder"), 96, words::folder);
        folder.minWidthProperty().bind(widthProperty().map(width -> width.doubleValue() > NARROW ? 108 : 80));
        folder.setMaxWidth(140);
        getColumns().add(folder);
        getColumns().add(outcome(messages.get("activity.column.outcome")));
        getColumns().add(number(messages.get("activity.column.duration"), 84, words::duration, false));
        getColumns().add(number(messages.get("activity.column.added"), 72, words::added, true));
        getColumns().add(number(messages.get("activity.column.changed"), 98, words::changed, true));
        getColumns().add(number(messages.get("activity.column.moved"), 98, words::moved, true));
        getColumns().add(number(messages.get("activity.column.gone"), 72, words::gone, true));
        getColumns().add(number(messages.get("activity.column.problems"), 98, words::problems, false));
        getColumns().getFirst().getStyleClass().add("first-column");
        getColumns().getLast().getStyleClass().add("last-column");
        getSelectionModel().selectedItemProperty().subscribe(findings::look);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                getSelectionModel().clearSelection();
            }
        });
    }

    /// An empty table has room for the words that say so.
    private static double heightOf(Number scans) {
        return HEADER + ROW * (scans.intValue() == 0 ? 2 : scans.intValue());
    }

    private TableColumn<ScanView, ScanView> text(String title, double width, Function<ScanView, String> text) {
        TableColumn<ScanView, ScanView> column = column(title, width);
        column.setCellFactory(each -> new TextCell(text));
        return column;
    }

    private TableColumn<ScanView, ScanView> number(
            String title, double width, Function<ScanView, String> text, boolean spare) {
        TableColumn<ScanView, ScanView> column = text(title, width, text);
        column.getStyleClass().add("align-right");
        column.setMinWidth(width);
        column.setMaxWidth(width);
        if (spare) {
            column.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        }
        return column;
    }

    private TableColumn<ScanView, ScanView> outcome(String title) {
        TableColumn<ScanView, ScanView> column = column(title, 104);
        column.setPrefWidth(400);
        column.setCellFactory(each -> new OutcomeCell());
        return column;
    }

    private static TableColumn<ScanView, ScanView> column(String title, double width) {
        TableColumn<ScanView, ScanView> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private final class Row extends TableRow<ScanView> {
        @Override
        protected void updateItem(@Nullable ScanView scan, boolean empty) {
            super.updateItem(scan, empty);
            if (!empty && getIndex() >= getItems().size() - AHEAD) {
                model.more();
            }
        }
    }

    private static final class TextCell extends TableCell<ScanView, ScanView> {
        private final Function<ScanView, String> text;

        TextCell(Function<ScanView, String> text) {
            this.text = text;
            getStyleClass().add("history-cell");
        }

        @Override
        protected void updateItem(@Nullable ScanView scan, boolean empty) {
            super.updateItem(scan, empty);
            setText(empty || scan == null ? null : text.apply(scan));
        }
    }

    private final class OutcomeCell extends TableCell<ScanView, ScanView> {
        private final Tag tag = new Tag();
        private final Label reason = new Label();
        private final HBox both = new HBox(8, tag, reason);

        OutcomeCell() {
            reason.getStyleClass().add("muted");
            reason.setTextOverrun(OverrunStyle.ELLIPSIS);
            reason.setMinWidth(0);
            both.getStyleClass().add("outcome");
            reason.visibleProperty().bind(HistoryTable.this.widthProperty().greaterThan(NARROW));
            reason.managedProperty().bind(reason.visibleProperty());
        }

        @Override
        protected void updateItem(@Nullable ScanView scan, boolean empty) {
            super.updateItem(scan, empty);
            if (empty || scan == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            tag.show(Outcome.of(scan).tag(), words.outcome(scan));
            reason.setText(words.reason(scan));
            setTooltip(reason.getText().isEmpty() ? null : new Tooltip(words.sentence(scan)));
            setGraphic(both);
        }
    }
}
