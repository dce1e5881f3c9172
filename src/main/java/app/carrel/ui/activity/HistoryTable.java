package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Tag;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
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

    /// Below these widths, for text of the usual size, columns that most people can do without are left to the details.
    private static final double NARROW = 760;

    private static final double NARROWEST = 520;

    private static final double ROW = 36;
    private static final double HEADER = 36;

    private final HistoryModel model;
    private final ScanWords words;
    private final ObservableValue<Double> textSize = TextSize.around(this);

    /// The width as it would be with text of the usual size.
    private final ObservableValue<Double> room =
            widthProperty().flatMap(width -> textSize.map(size -> width.doubleValue() / size));

    HistoryTable(HistoryModel model, FindingsModel findings, ScanWords words, Messages messages) {
        this.model = model;
        this.words = words;
        setId("history");
        setItems(model.scans());
        focusTraversableProperty().bind(Bindings.isNotEmpty(model.scans()));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        fixedCellSizeProperty().bind(textSize.map(size -> ROW * size));
        prefHeightProperty()
                .bind(Bindings.size(model.scans()).flatMap(count -> textSize.map(size -> size * heightOf(count))));
        setAccessibleText(messages.get("activity.history"));
        Label none = new Label(messages.get("activity.history.none"));
        none.getStyleClass().addAll("muted", "history-none");
        none.setWrapText(true);
        setPlaceholder(none);
        setRowFactory(table -> new Row());
        TableColumn<ScanView, ScanView> started = text(messages.get("activity.column.started"), 148, words::started);
        width(started.minWidthProperty(), room.map(width -> width > NARROW ? 148.0 : 132.0));
        getColumns().add(started);
        TableColumn<ScanView, ScanView> folder = text(messages.get("activity.column.folder"), 96, words::folder);
        width(folder.minWidthProperty(), room.map(width -> width > NARROW ? 108.0 : 80.0));
        width(folder.maxWidthProperty(), new ReadOnlyObjectWrapper<>(140.0));
        getColumns().add(folder);
        getColumns().add(outcome(messages.get("activity.column.outcome")));
        getColumns().add(number(messages.get("activity.column.duration"), 84, words::duration, NARROWEST));
        getColumns().add(number(messages.get("activity.column.added"), 72, words::added, NARROW));
        getColumns().add(number(messages.get("activity.column.changed"), 98, words::changed, NARROW));
        getColumns().add(number(messages.get("activity.column.moved"), 98, words::moved, NARROW));
        getColumns().add(number(messages.get("activity.column.gone"), 72, words::gone, NARROW));
        getColumns().add(number(messages.get("activity.column.problems"), 98, words::problems, NARROWEST));
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
            String title, double width, Function<ScanView, String> text, double spareBelow) {
        TableColumn<ScanView, ScanView> column = text(title, width, text);
        column.getStyleClass().add("align-right");
        width(column.maxWidthProperty(), new ReadOnlyObjectWrapper<>(width));
        column.visibleProperty().bind(room.map(now -> now > spareBelow));
        return column;
    }

    private TableColumn<ScanView, ScanView> outcome(String title) {
        TableColumn<ScanView, ScanView> column = column(title, 104);
        column.setPrefWidth(400);
        column.setCellFactory(each -> new OutcomeCell());
        return column;
    }

    private void width(DoubleProperty property, ObservableValue<Double> atUsualSize) {
        property.bind(atUsualSize.flatMap(width -> textSize.map(size -> width * size)));
    }

    private TableColumn<ScanView, ScanView> column(String title, double width) {
        TableColumn<ScanView, ScanView> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        width(column.minWidthProperty(), new ReadOnlyObjectWrapper<>(width));
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
        /// Only where there is a reason: each makes a scene of its own.
        private @Nullable Tooltip whole;

        private final HBox both = new HBox(8, tag, reason);
        private final OneOf parts = new OneOf();

        OutcomeCell() {
            reason.getStyleClass().add("muted");
            reason.setTextOverrun(OverrunStyle.ELLIPSIS);
            reason.setMinWidth(0);
            both.getStyleClass().add("outcome");
            setGraphic(parts);
            reason.visibleProperty().bind(room.map(width -> width > NARROW));
            reason.managedProperty().bind(reason.visibleProperty());
        }

        @Override
        protected void updateItem(@Nullable ScanView scan, boolean empty) {
            super.updateItem(scan, empty);
            if (empty || scan == null) {
                parts.hide();
                setTooltip(null);
                return;
            }
            tag.show(Outcome.of(scan).tag(), words.outcome(scan));
            reason.setText(words.reason(scan));
            setTooltip(reason.getText().isEmpty() ? null : sentence(scan));
            parts.show(both);
        }

        private Tooltip sentence(ScanView scan) {
            Tooltip tooltip = whole == null ? new Tooltip() : whole;
            tooltip.setText(words.sentence(scan));
            whole = tooltip;
            return tooltip;
        }
    }
}
