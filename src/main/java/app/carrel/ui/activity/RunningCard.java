package app.carrel.ui.activity;

import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.FlowLine;
import app.carrel.ui.control.HeartbeatLine;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.RateCurve;
import app.carrel.ui.control.Sides;
import app.carrel.ui.control.StatBox;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The running scan: signs of life, progress, figures, pace, and the button that stops it.
final class RunningCard extends VBox {
    private static final double LEAST_HEAD = 240;
    private static final double CURVE_WIDTH = 420;
    private static final double CURVE_HEIGHT = 84;

    /// Below this width the figures stand above the curve, which then is lower.
    private static final double NARROW = 760;

    private final ActivityModel model;
    private final Messages messages;
    private final Words words;

    private final Label title = new Label();
    private final Tag tag = new Tag();
    private final HeartbeatLine heartbeat;
    private final ProgressBar bar = new ProgressBar();
    private final Label standing = muted();
    private final Label elapsed = muted();
    private final StatBox seen = new StatBox();
    private final StatBox added = new StatBox();
    private final StatBox changed = new StatBox();
    private final StatBox problems = new StatBox();
    private final RateCurve curve = new RateCurve(RateSamples.SECONDS);
    private final Label folder = muted();

    /// @param inSight whether anybody sees it; meanwhile it stands still
    RunningCard(ActivityModel model, ObservableValue<Boolean> inSight, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        heartbeat = new HeartbeatLine(messages, words);
        getStyleClass().addAll("card", "card-pad", "running-card");
        setMinHeight(USE_PREF_SIZE);
        seen.labelProperty().set(messages.get("activity.stat.seen"));
        added.labelProperty().set(messages.get("activity.stat.added"));
        changed.labelProperty().set(messages.get("activity.stat.changed"));
        getChildren().addAll(head(), progress(), under(), figures(inSight), folder());
        VBox.setMargin(bar, new Insets(16, 0, 8, 0));
        model.runningScanProperty().when(inSight).subscribe(this::tell);
        model.ratesProperty().when(inSight).subscribe(curve::show);
    }

    private Node head() {
        title.getStyleClass().add("title-1");
        title.setWrapText(true);
        HBox what = new HBox(12, title, tag);
        what.setAlignment(Pos.CENTER_LEFT);
        HBox alive = new HBox(12, heartbeat, abortButton());
        alive.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(heartbeat, Priority.ALWAYS);
        return new Sides(what, alive, LEAST_HEAD, VPos.CENTER);
    }

    private Button abortButton() {
        Button abort = new Button();
        abort.setId("abort");
        abort.getStyleClass().add("danger");
        abort.setGraphic(Icon.ABORT.node());
        abort.setMinWidth(Region.USE_PREF_SIZE);
        abort.textProperty()
                .bind(model.stoppingProperty()
                        .map(stopping -> messages.get(stopping ? "activity.stopping" : "activity.abort")));
        abort.disableProperty().bind(model.stoppingProperty());
        abort.setOnAction(event -> model.abort());
        return abort;
    }

    private Node progress() {
        bar.setId("scan-progress");
        bar.getStyleClass().add("progress-thick");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("activity.progress"));
        return bar;
    }

    private Node under() {
        return new Sides(standing, elapsed, Double.MAX_VALUE, VPos.CENTER);
    }

    private Node figures(ObservableValue<Boolean> inSight) {
        curve.setPrefWidth(CURVE_WIDTH);
        ObservableValue<Double> textSize = TextSize.around(this);
        curve.prefHeightProperty()
                .bind(widthProperty()
                        .flatMap(width -> textSize.map(
                                size -> width.doubleValue() < NARROW * size ? CURVE_HEIGHT / 2 : CURVE_HEIGHT)));
        curve.setAccessibleText(messages.get("activity.curve"));
        Label pace = new Label();
        pace.getStyleClass().add("stat-label");
        pace.textProperty().bind(model.paceProperty().when(inSight));
        VBox right = new VBox(4, curve, pace);
        right.setAlignment(Pos.CENTER_RIGHT);
        FlowLine left = new FlowLine(32, 12, seen, added, changed, problems);
        Sides figures = new Sides(left, right, LEAST_HEAD, VPos.BOTTOM);
        VBox.setMargin(figures, new Insets(16, 0, 12, 0));
        return figures;
    }

    private Node folder() {
        folder.setId("current-folder");
        folder.getStyleClass().add("current-folder");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        folder.setEllipsisString("…");
        folder.setMinWidth(0);
        folder.setWrapText(false);
        return folder;
    }

    private void tell(RunningScan scan) {
        title.setText(scan.title());
        tag.show(Tag.Kind.PLAIN, scan.tag());
        tag.setVisible(!scan.tag().isEmpty());
        heartbeat.show(scan.liveness());
        bar.setProgress(scan.progress() < 0 ? 0 : scan.progress());
        standing.setText(scan.standing());
        elapsed.setText(scan.elapsed());
        seen.valueProperty().set(scan.seen());
        added.valueProperty().set(scan.added());
        changed.valueProperty().set(scan.changed());
        problems.valueProperty().set(words.count(scan.problems()));
        problems.labelProperty().set(messages.get("activity.stat.problems", scan.problems()));
        problems.warn(scan.problems() > 0);
        folder.setText(scan.folder());
    }

    private static Label muted() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
