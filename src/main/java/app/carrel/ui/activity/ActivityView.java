package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.ScrollArea;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of what runs and what ran.
public final class ActivityView implements Page {
    private static final double LEAST_TABLE = 180;

    private final ActivityModel model;
    private final Messages messages;
    private final ScrollPane page = new ScrollArea();
    private final HistoryTable table;
    private final BooleanBinding hasHistory;

    public ActivityView(ActivityModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        RunningCard running = new RunningCard(model, page.visibleProperty(), messages, words);
        LastCard last = new LastCard(model, messages, words);
        running.visibleProperty().bind(model.scanningProperty());
        last.visibleProperty().bind(model.scanningProperty().not());
        running.managedProperty().bind(running.visibleProperty());
        last.managedProperty().bind(last.visibleProperty());
        table = new HistoryTable(model.history(), model.findings(), model.scanWords(), messages);
        hasHistory = Bindings.isNotEmpty(table.getItems());
        VBox column = new VBox(running, last, refusal(), lockOfNobody(), withheld(), unreadable(), history());
        column.getStyleClass().add("page");
        page.setContent(column);
        page.setFitToWidth(true);
        page.setFitToHeight(true);
        page.getStyleClass().add("activity-page");
    }

    @Override
    public Region view() {
        return page;
    }

    @Override
    public ObservableList<Crumb> trail() {
        return model.trail();
    }

    @Override
    public void show(Destination destination) {
        model.show();
    }

    @Override
    public void leave() {
        model.leave();
    }

    /// With the scans that there are: they come while the parts above them are dressed.
    @Override
    public void rehearse(Runnable layout) {
        if (table.getItems().isEmpty()) {
            model.reload();
        }
        layout.run();
    }

    /// Selects the scan that was selected in `before`, once it is there.
    public void goOnFrom(ActivityView before) {
        ScanView scan = before.table.getSelectionModel().getSelectedItem();
        if (scan != null) {
            FirstTime.of(
                    hasHistory,
                    () -> table.getItems().stream()
                            .filter(each -> each.id() == scan.id())
                            .findFirst()
                            .ifPresent(table.getSelectionModel()::select));
        }
    }

    private Node refusal() {
        Notice refusal = new Notice(Tag.Kind.BAD);
        refusal.setId("refusal");
        refusal.textProperty().bind(model.refusalProperty());
        return refusal;
    }

    private Node lockOfNobody() {
        Button free = new Button(messages.get("activity.lock.free"));
        free.setId("free-lock");
        free.setOnAction(event -> model.freeLock());
        free.disableProperty().bind(model.scanningProperty());
        Notice lock = new Notice(Tag.Kind.WARN, free);
        lock.setId("lock-of-nobody");
        lock.textProperty().bind(model.lockOfNobodyProperty());
        return lock;
    }

    private Node withheld() {
        Button keep = new Button(messages.get("activity.withheld.keep"));
        keep.setId("keep-missing");
        keep.setOnAction(event -> model.keepMissing());
        Button accept = new Button(messages.get("activity.withheld.accept"));
        accept.setId("accept-missing");
        accept.setOnAction(event -> model.acceptMissing());
        accept.disableProperty().bind(model.scanningProperty());
        Notice withheld = new Notice(Tag.Kind.WARN, keep, accept);
        withheld.setId("withheld");
        withheld.textProperty().bind(model.withheldProperty());
        return withheld;
    }

    private Node unreadable() {
        Button again = new Button(messages.get("activity.history.again"));
        again.setOnAction(event -> model.show());
        Notice unreadable = new Notice(Tag.Kind.BAD, again);
        unreadable
                .textProperty()
                .bind(model.history()
                        .unreadableProperty()
                        .map(is -> is ? messages.get("activity.history.unreadable") : ""));
        return unreadable;
    }

    private Node history() {
        Label title = new Label(messages.get("activity.history"));
        title.getStyleClass().add("title-2");
        HBox head = new HBox(title);
        head.getStyleClass().addAll("list-row", "first");
        table.minHeightProperty().bind(Bindings.min(LEAST_TABLE, table.prefHeightProperty()));
        VBox.setVgrow(table, Priority.ALWAYS);
        ScanDetails details = new ScanDetails(model, messages);
        VBox content = new VBox(head, table, details);
        StackPane card = new StackPane(content);
        card.getStyleClass().addAll("card", "card-rows", "history-card");
        // As high as what is in it, and no higher than the page: then the table scrolls.
        card.setMaxHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }
}
