package app.carrel.ui.shell;

import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Words;
import app.carrel.ui.details.DetailsModel;
import app.carrel.ui.details.DetailsView;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The page with the details at its right, where there is room for both; where there is not, the details lie over the
/// page when they are asked for.
final class DetailsPane extends StackPane {
    private static final String WIDTH = "details.width";
    private static final double FIRST_WIDTH = 288;
    private static final double LEAST = 240;
    private static final double MOST = 480;

    /// The page needs so much beside the details.
    private static final double LEAST_PAGE = 480;

    private static final double GRIP = 6;
    private static final String OVER = "details-over";

    private final DetailsModel model;
    private final Habits habits;
    private final DetailsView view;
    private final StackPane side;
    private final ToggleButton toggle;
    private final HBox beside = new HBox();
    private final ObservableValue<Double> textSize = TextSize.around(this);

    /// In pixels, for text of the usual size.
    private double width;
    private boolean narrow;
    private boolean askedForWhileNarrow;

    DetailsPane(DetailsModel model, Habits habits, Messages messages, Words words) {
        this.model = model;
        this.habits = habits;
        width = Math.clamp(habits.number(WIDTH).orElse(FIRST_WIDTH), LEAST, MOST);
        view = new DetailsView(model, messages, words);
        side = new StackPane(view, grip());
        side.setMaxWidth(USE_PREF_SIZE);
        side.setMinWidth(USE_PREF_SIZE);
        widen();
        setAlignment(side, Pos.CENTER_RIGHT);
        toggle = new ToggleButton("", Icon.DETAILS.node("icon-mirrored"));
        toggle.setId("details-toggle");
        toggle.getStyleClass().add("icon-button");
        toggle.setTooltip(new Tooltip(messages.get("details.toggle")));
        toggle.setAccessibleText(messages.get("details.toggle"));
        toggle.setOnAction(_ -> turn());
        toggle.visibleProperty().bind(model.hasSubjectProperty());
        toggle.managedProperty().bind(toggle.visibleProperty());
        getChildren().add(beside);
        model.wantedProperty().subscribe(this::arrange);
        model.hasSubjectProperty().subscribe(_ -> arrange());
        widthProperty().subscribe(this::fit);
        textSize.subscribe(this::fit);
    }

    void setPage(Region page) {
        HBox.setHgrow(page, Priority.ALWAYS);
        // What there is no room for is scrolled to, or lies below the window's edge, never above it.
        page.setMinSize(0, 0);
        beside.setMinHeight(0);
        setMinHeight(0);
        beside.getChildren().addFirst(page);
        arrange();
    }

    Node toggle() {
        return toggle;
    }

    /// Shows the details, or hides them.
    void turn() {
        if (narrow) {
            askedForWhileNarrow = !askedForWhileNarrow;
            arrange();
        } else {
            model.wantedProperty().set(!model.wantedProperty().get());
        }
    }

    /// Dresses what it shows of a material before anybody selects one; nobody sees it.
    void rehearse() {
        view.rehearse();
    }

    private void widen() {
        side.setPrefWidth(width * textSize.getValue());
    }

    private void fit() {
        widen();
        boolean nowNarrow = getWidth() > 0 && getWidth() < (LEAST_PAGE + width) * textSize.getValue();
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            askedForWhileNarrow = false;
            arrange();
        }
    }

    private void arrange() {
        boolean has = Boolean.TRUE.equals(model.hasSubjectProperty().getValue());
        boolean wanted = narrow ? askedForWhileNarrow : model.wantedProperty().get();
        Pane home = narrow ? this : beside;
        if (!wanted) {
            beside.getChildren().remove(side);
            getChildren().remove(side);
        } else if (!home.equals(side.getParent())) {
            beside.getChildren().remove(side);
            getChildren().remove(side);
            home.getChildren().add(side);
        }
        if (!narrow) {
            side.getStyleClass().remove(OVER);
        } else if (!side.getStyleClass().contains(OVER)) {
            side.getStyleClass().add(OVER);
        }
        // Where there is nothing to tell it keeps its place, unseen: put in again it would be dressed again.
        side.setVisible(has);
        side.setManaged(has);
        toggle.setSelected(has && wanted);
    }

    /// Lies over the left edge.
    private Node grip() {
        Region grip = new Region();
        grip.setMaxWidth(GRIP);
        grip.setCursor(Cursor.H_RESIZE);
        setAlignment(grip, Pos.CENTER_LEFT);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            double right = side.localToScene(side.getWidth(), 0).getX();
            double size = textSize.getValue();
            double most = Math.max(LEAST, Math.min(MOST, getWidth() / size - LEAST_PAGE));
            width = Math.clamp(Math.rint((right - event.getSceneX()) / size), LEAST, most);
            widen();
            habits.put(WIDTH, width);
            event.consume();
        });
        return grip;
    }
}
