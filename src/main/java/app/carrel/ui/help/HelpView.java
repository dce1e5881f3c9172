package app.carrel.ui.help;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.CardPage;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.SettingRow;
import app.carrel.ui.control.Sides;
import app.carrel.ui.control.SmallButton;
import app.carrel.ui.control.Tag;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page about the program itself.
public final class HelpView implements Page {
    /// Where less is left for the words, the button stands below them.
    private static final double LEAST_WORDS = 320;

    private final HelpModel model;
    private final Messages messages;
    private final ScrollPane page;
    private final ObservableList<Crumb> trail;

    /// @param showKeys shows which keys there are
    public HelpView(HelpModel model, Runnable showKeys, Messages messages) {
        this.model = model;
        this.messages = messages;
        trail = FXCollections.observableArrayList(new Crumb(messages.get("help.name"), new Destination.Help()));
        Notice failure = new Notice(Tag.Kind.BAD);
        failure.setId("help-failure");
        failure.textProperty().bind(model.failureProperty());
        page = new CardPage(head(showKeys), failure, report(), places(), licences());
    }

    @Override
    public Region view() {
        return page;
    }

    @Override
    public ObservableList<Crumb> trail() {
        return trail;
    }

    @Override
    public void show(Destination destination) {
        page.setVvalue(0);
    }

    private Node head(Runnable showKeys) {
        Label name = new Label(model.version());
        name.getStyleClass().add("title-1");
        Label about = new Label(messages.get("help.what"));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox said = new VBox(4, name, about);
        HBox.setHgrow(said, Priority.ALWAYS);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Button keys = button("show-keys", "help.keys");
        keys.setOnAction(_ -> showKeys.run());
        HBox what = new HBox(16, new Books(40), said);
        what.setAlignment(Pos.CENTER_LEFT);
        Sides head = new Sides(what, keys, LEAST_WORDS, VPos.CENTER);
        head.getStyleClass().addAll("card", "card-pad");
        head.setMinHeight(Region.USE_PREF_SIZE);
        return head;
    }

    private Node report() {
        Button write = button("write-report", "help.report.write");
        write.disableProperty().bind(model.writingProperty());
        write.setOnAction(_ -> model.report());
        Button show = button("show-report", "help.report.show");
        show.setOnAction(_ -> model.showReport());
        Notice written = new Notice(Tag.Kind.OK, show);
        written.setId("report-written");
        written.textProperty().bind(model.writtenProperty());
        return new VBox(
                8,
                written,
                card(
                        "help.report",
                        new SettingRow(messages.get("help.report.file"), messages.get("help.report.advice"), write)));
    }

    private Node places() {
        Button open = button("help-open-data", "help.open");
        open.setOnAction(_ -> model.openData());
        Button log = button("show-log", "help.show");
        log.setOnAction(_ -> model.showLog());
        return card(
                "help.places",
                new SettingRow(messages.get("help.data"), model.data().path().toString(), open),
                new SettingRow(messages.get("help.log"), model.data().log().toString(), log));
    }

    private Node licences() {
        List<Node> lines = Licences.PARTS.stream().map(HelpView::line).toList();
        return card("help.licences", lines.toArray(Node[]::new));
    }

    private static Node line(Licences.Part part) {
        Label name = new Label(part.name());
        name.setMinWidth(0);
        Label licence = new Label(part.licence());
        licence.getStyleClass().add("muted");
        licence.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(name, between, licence);
        line.getStyleClass().add("list-row");
        return line;
    }

    private VBox card(String titleKey, Node... rows) {
        return SettingRow.card(messages.get(titleKey), List.of(rows));
    }

    private Button button(String id, String key) {
        return new SmallButton(id, messages.get(key));
    }
}
