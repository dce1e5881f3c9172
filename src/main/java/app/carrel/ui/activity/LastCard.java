package app.carrel.ui.activity;

import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Sides;
import app.carrel.ui.control.StatBox;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the last scan did, while nothing runs, and the button for the next.
final class LastCard extends VBox {
    private static final double LEAST_WORDS = 420;

    private final ActivityModel model;
    private final Messages messages;
    private final Words words;

    private final Node alert = Icon.FAILED.node("icon-bad");
    private final Label title = new Label();
    private final Tag tag = new Tag();
    private final Label sentence = new Label();
    private final FlowPane figures = new FlowPane(32, 12);
    private final Button scan = new Button();
    private final MenuButton choose = new MenuButton();
    private final Button again = new Button();
    private final Button shelf = new Button();

    LastCard(ActivityModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().addAll("card", "card-pad", "last-card");
        setMinHeight(USE_PREF_SIZE);
        title.getStyleClass().add("title-1");
        title.setWrapText(true);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        alert.managedProperty().bind(alert.visibleProperty());
        HBox head = new HBox(12, alert, title, tag);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox what = new VBox(4, head, sentence);
        Sides sides = new Sides(what, buttons(), LEAST_WORDS, VPos.TOP);
        getChildren().addAll(sides, figures);
        model.lastScanProperty().subscribe(this::tell);
        model.roots().subscribe(this::offer);
        offer();
    }

    private Region buttons() {
        scan.setId("scan");
        scan.setText(messages.get("activity.scan"));
        scan.setGraphic(Icon.SCAN.node());
        scan.setOnAction(event -> model.scanAll());
        choose.setId("scan-choice");
        choose.setText(messages.get("activity.scan"));
        choose.setGraphic(Icon.SCAN.node());
        again.setId("try-again");
        again.setText(messages.get("activity.again"));
        again.getStyleClass().add("primary");
        shelf.setId("to-shelf");
        shelf.setText(messages.get("activity.shelf"));
        shelf.setMinWidth(USE_PREF_SIZE);
        shelf.setOnAction(event -> model.showShelf());
        shelf.managedProperty().bind(shelf.visibleProperty());
        for (Region button : List.of(scan, choose, again)) {
            button.setMinWidth(USE_PREF_SIZE);
            button.managedProperty().bind(button.visibleProperty());
            button.disableProperty().bind(model.scanningProperty());
        }
        HBox buttons = new HBox(8, shelf, again, scan, choose);
        buttons.setAlignment(Pos.TOP_LEFT);
        return buttons;
    }

    /// One root needs no choice, none has nothing to scan.
    private void offer() {
        List<RootView> roots = List.copyOf(model.roots());
        scan.setVisible(roots.size() == 1 && !again.isVisible());
        choose.setVisible(roots.size() > 1);
        choose.getItems().clear();
        MenuItem all = new MenuItem(messages.get("activity.scan.all"));
        all.setOnAction(event -> model.scanAll());
        choose.getItems().add(all);
        for (RootView root : roots) {
            MenuItem one = new MenuItem(root.path());
            one.setMnemonicParsing(false);
            one.setOnAction(event -> model.scan(root));
            choose.getItems().add(one);
        }
    }

    private void tell(@Nullable LastScan last) {
        boolean failed = last != null && last.outcome() == Outcome.FAILED;
        alert.setVisible(failed);
        again.setVisible(failed);
        shelf.setVisible(last != null && !failed && model.hasShelf());
        offer();
        tag.setVisible(last != null);
        figures.getChildren().clear();
        if (last == null) {
            title.setText(messages.get("activity.last.none"));
            sentence.setText(messages.get("activity.last.none.advice"));
            figures.setManaged(false);
            return;
        }
        ScanView done = last.scan();
        title.setText(last.title());
        tag.show(Tag.Kind.PLAIN, messages.get("activity.scan-number", String.valueOf(done.id())));
        sentence.setText(last.sentence());
        again.setOnAction(event -> model.again(done));
        if (model.scanWords().counted(done)) {
            count(done.filesAdded(), "activity.stat.added");
            count(done.filesUpdated(), "activity.stat.changed");
            count(done.filesMoved(), "activity.stat.moved");
            count(done.filesMissing(), "activity.stat.gone").warn(done.filesMissing() > 0);
            count(done.filesUnchanged(), "activity.stat.unchanged");
            count(done.problems(), "activity.stat.problems").warn(done.problems() > 0);
        }
        figures.setManaged(!figures.getChildren().isEmpty());
    }

    private StatBox count(long count, String key) {
        StatBox box = new StatBox(words.count(count), messages.get(key, count));
        figures.getChildren().add(box);
        return box;
    }
}
