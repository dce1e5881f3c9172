package app.carrel.ui.shell;

import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Liveness;
import app.carrel.ui.fx.ScanService;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the foot of the window says about the running scan, or the last one.
final class StatusBarModel {
    private final ScanService scans;
    private final ScanNews news;
    private final Messages messages;

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyStringWrapper percent = new ReadOnlyStringWrapper(this, "percent", "");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper(this, "detail", "");
    private final ReadOnlyObjectWrapper<Double> progress = new ReadOnlyObjectWrapper<>(this, "progress", 0.0);
    private final ReadOnlyObjectWrapper<Liveness> liveness =
            new ReadOnlyObjectWrapper<>(this, "liveness", new Liveness.Off());

    StatusBarModel(ScanService scans, ScanNews news, Messages messages) {
        this.scans = scans;
        this.news = news;
        this.messages = messages;
        scans.statusProperty().subscribe(this::refresh);
        scans.runningProperty().subscribe(this::refresh);
        refresh();
    }

    // Properties

    ReadOnlyBooleanProperty runningProperty() {
        return scans.runningProperty();
    }

    ReadOnlyBooleanProperty stoppingProperty() {
        return scans.stoppingProperty();
    }

    ReadOnlyObjectProperty<Liveness> livenessProperty() {
        return liveness.getReadOnlyProperty();
    }

    /// What runs, or what ran last.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// 0 to 1.
    ReadOnlyObjectProperty<Double> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty percentProperty() {
        return percent.getReadOnlyProperty();
    }

    /// What the running scan is doing.
    ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    // Commands

    void abort() {
        scans.abort();
    }

    /// Says the same anew: "12 min ago" grows old.
    void refresh() {
        StatusView status = scans.statusProperty().get();
        Liveness life = Liveness.of(status);
        liveness.set(life);
        if (scans.isRunning()) {
            text.set(news.scanning(status));
            progress.set(status.progress() / 100.0);
            percent.set(messages.get("shell.bar.percent", status.progress()));
            detail.set(news.doing(status, scans.filesPerSecondProperty().get(), life instanceof Liveness.Silent));
        } else {
            ScanView last = status.lastScan();
            text.set(last == null ? messages.get("shell.bar.ready") : news.last(last));
        }
    }
}
