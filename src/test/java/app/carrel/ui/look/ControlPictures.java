package app.carrel.ui.look;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.HeartbeatLine;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Liveness;
import app.carrel.ui.control.StatBox;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A sheet with every small control and style class, to look at.
public final class ControlPictures {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Words WORDS = new Words(MESSAGES, Clock.system(ZoneId.systemDefault()));

    private ControlPictures() {}

    /// Takes the pictures and ends.
    ///
    /// @param arguments the folder for the pictures
    public static void main(String[] arguments) throws Exception {
        Picture.start();
        Picture.take(Path.of(arguments[0]), "controls", 1000, 800, ControlPictures::sheet);
        System.exit(0);
    }

    private static Parent sheet() {
        VBox page = new VBox(
                card(
                        label("48,210 materials", "title-1"),
                        label("236 courses in 11 categories · 1.9 TB", "muted"),
                        label("Materials", "title-2"),
                        label("COURSES ON THE SHARE", "caption"),
                        label("Last scan of Courses: 12 min ago", "small", "muted")),
                row(
                        button("Choose folder", Icon.ADD_FOLDER, "primary"),
                        button("Show in folder", Icon.FOLDER),
                        button("Abort", Icon.ABORT, "danger"),
                        button("Scan", Icon.SCAN, "small-button"),
                        disabled(button("Scan", Icon.SCAN, "small-button")),
                        disabled(button("Choose folder", Icon.ADD_FOLDER, "primary"))),
                row(
                        new Tag(Tag.Kind.PLAIN, "scan 42"),
                        new Tag(Tag.Kind.OK, "completed"),
                        new Tag(Tag.Kind.WARN, "missing since 2 days"),
                        new Tag(Tag.Kind.BAD, "failed")),
                row(
                        line(new Liveness.Alive(Duration.ofMillis(400))),
                        line(new Liveness.Silent(Duration.ofSeconds(38), Duration.ofMinutes(2))),
                        line(new Liveness.Off())),
                row(progress("progress-slim", 220), progress("progress-thick", 400)),
                row(new StatBox("31,402", "files seen"), new StatBox("214", "added"), warned(), new Books(56)),
                list());
        page.getStyleClass().add("page");
        return page;
    }

    private static Node list() {
        VBox card = new VBox(listRow("first", "Materials"), listRow("x", "01 – Introduction"), sectionRow());
        card.getStyleClass().add("card");
        return card;
    }

    private static Node listRow(String style, String text) {
        HBox row = new HBox(Icon.VIDEO.node(), new Label(text));
        row.getStyleClass().addAll("list-row", style);
        return row;
    }

    private static Node sectionRow() {
        HBox row = new HBox(new Label("1 – Getting started"));
        row.getStyleClass().add("section-row");
        return row;
    }

    private static StatBox warned() {
        StatBox box = new StatBox("2", "problems");
        box.warn(true);
        return box;
    }

    private static Node progress(String style, double width) {
        ProgressBar bar = new ProgressBar(0.45);
        bar.getStyleClass().add(style);
        bar.setPrefWidth(width);
        return bar;
    }

    private static Node line(Liveness liveness) {
        HeartbeatLine line = new HeartbeatLine(MESSAGES, WORDS);
        line.show(liveness);
        return line;
    }

    private static Node disabled(Node node) {
        node.setDisable(true);
        return node;
    }

    private static Button button(String text, Icon icon, String... styles) {
        Button button = new Button(text, icon.node());
        button.getStyleClass().addAll(styles);
        return button;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Node row(Node... nodes) {
        return new HBox(24, nodes);
    }

    private static Node card(Node... nodes) {
        VBox card = new VBox(4, nodes);
        card.getStyleClass().addAll("card", "card-pad");
        return card;
    }
}
