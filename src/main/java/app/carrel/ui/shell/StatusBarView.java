package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.control.HeartbeatLight;
import app.carrel.ui.control.Icon;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The foot of the window.
final class StatusBarView extends HBox {
    StatusBarView(StatusBarModel model, Messages messages, FrameModel frame) {
        getStyleClass().add("status-bar");
        ObservableValue<Boolean> running = model.runningProperty();

        HeartbeatLight light = new HeartbeatLight(messages);
        model.livenessProperty().subscribe(light::show);
        // The halo is part of the light's size, but not of the distances that one sees.
        HBox.setMargin(light, new Insets(0, -4, 0, -4));
        show(light, running);

        Label text = new Label();
        text.setId("status-text");
        text.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(text.textProperty());
        text.setTooltip(whole);
        text.textProperty().bind(model.textProperty());
        text.styleProperty()
                .bind(Bindings.when(model.runningProperty())
                        .then("-fx-text-fill: -color-fg-default;")
                        .otherwise(""));

        ProgressBar bar = new ProgressBar(0);
        bar.getStyleClass().add("progress-slim");
        bar.setId("status-progress");
        bar.accessibleTextProperty().bind(text.textProperty());
        model.progressProperty().subscribe(bar::setProgress);
        show(bar, running);

        Label percent = new Label();
        percent.getStyleClass().add("percent");
        percent.setMinWidth(USE_PREF_SIZE);
        percent.textProperty().bind(model.percentProperty());
        show(percent, running);

        Label detail = new Label();
        detail.setId("status-detail");
        detail.setMinWidth(0);
        detail.textProperty().bind(model.detailProperty());
        show(detail, running);

        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);

        Button abort = new Button(messages.get("shell.bar.abort"), Icon.ABORT.node());
        abort.setId("abort-button");
        abort.getStyleClass().add("small-button");
        abort.setMinWidth(USE_PREF_SIZE);
        abort.setOnAction(_ -> model.abort());
        abort.disableProperty().bind(model.stoppingProperty());
        abort.textProperty()
                .bind(Bindings.when(model.stoppingProperty())
                        .then(messages.get("shell.bar.stopping"))
                        .otherwise(messages.get("shell.bar.abort")));
        show(abort, running);

        Button scanButton = new Button(messages.get("shell.bar.scan"), Icon.SCAN.node());
        scanButton.setId("scan-button");
        scanButton.getStyleClass().add("small-button");
        scanButton.setMinWidth(USE_PREF_SIZE);
        scanButton.setOnAction(_ -> frame.scanAll());
        scanButton.disableProperty().bind(model.runningProperty());
        HBox scan = new HBox(scanButton, new ScanMenu(frame, messages));
        scan.getStyleClass().add("scan-choice");
        ObservableValue<Boolean> canScan = frame.canScanProperty();
        show(scan, Bindings.createBooleanBinding(() -> canScan.getValue() && !running.getValue(), canScan, running));

        getChildren().addAll(light, text, bar, percent, detail, between, abort, scan);
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }
}
