package app.carrel.ui.shelf;

import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Icon;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What the columns are called. A click sorts by one; its left edge can be dragged.
final class ColumnCaptions extends HBox {
    private static final double EDGE = 16;
    private static final double GRIP = 9;

    private final Columns columns;
    private final Messages messages;

    ColumnCaptions(Columns columns, Messages messages) {
        this.columns = columns;
        this.messages = messages;
        getStyleClass().add("captions");
        setPadding(new Insets(0, EDGE, 0, EDGE));
        Button name = caption("name", MaterialOrder.By.NATURAL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap);
        for (Column column : Column.values()) {
            Button button = caption(column.key(), column.order());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_RIGHT);
            StackPane place = new StackPane(button, grip(column));
            columns.follow(column, place);
            getChildren().add(place);
        }
    }

    private Button caption(String key, MaterialOrder.By by) {
        Button button = new Button(messages.get("course.column." + key));
        button.setId("caption-" + key);
        button.getStyleClass().setAll("caption-button");
        button.setMinWidth(0);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(
                _ -> columns.orderProperty().set(columns.orderProperty().get().asked(by)));
        columns.orderProperty().subscribe(now -> {
            boolean sorted = now.by() == by && by != MaterialOrder.By.NATURAL;
            button.setGraphic(sorted ? (now.reversed() ? Icon.DOWN : Icon.UP).node("icon-tiny") : null);
        });
        return button;
    }

    /// Lies over the left edge of its column, half in the gap before it.
    private Node grip(Column column) {
        Region grip = new Region();
        grip.getStyleClass().add("grip");
        grip.setMinWidth(GRIP);
        grip.setMaxWidth(GRIP);
        grip.setTranslateX(-GRIP);
        grip.setCursor(Cursor.H_RESIZE);
        StackPane.setAlignment(grip, Pos.CENTER_LEFT);
        double[] start = new double[2];
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            start[0] = event.getScreenX();
            start[1] = columns.widthOf(column);
            event.consume();
        });
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            columns.resize(
                    column,
                    start[1]
                            + (start[0] - event.getScreenX())
                                    / TextSize.around(this).getValue());
            event.consume();
        });
        return grip;
    }
}
