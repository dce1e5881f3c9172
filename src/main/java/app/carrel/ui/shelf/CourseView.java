package app.carrel.ui.shelf;

import app.carrel.ui.Destination;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Contents;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.FlowLine;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.ScrollArea;
import app.carrel.ui.control.Sides;
import app.carrel.ui.control.StatBox;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import app.carrel.ui.shelf.CourseModel.Content;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The page of one course.
public final class CourseView implements Page {
    /// A name has this much room before the figures move below it.
    private static final double LEAST_NAME = 240;

    private static final double TITLE = 38;
    private static final double LEAST_TITLE = 100;
    private static final double GONE_NOTICE = 560;

    private final CourseModel model;
    private final Messages messages;
    private final Words words;
    private final Columns columns;
    private final MaterialList list;
    private final Contents<CourseModel.Content> page;

    private final Label name = new Label();
    private final Label place = new Label();
    private final StatBox materials = new StatBox();
    private final StatBox size = new StatBox();
    private final StatBox missing = new StatBox();

    public CourseView(CourseModel model, Habits habits, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        columns = new Columns(habits);
        model.orderProperty().bind(columns.orderProperty());
        list = new MaterialList(model, columns, messages, words);
        model.factsProperty().subscribe(this::describe);
        ShelfPage parts = new ShelfPage(messages);
        page = parts.showing(model.contentProperty());
        page.put(Content.MATERIALS, course());
        page.put(Content.GONE, gone(parts));
        page.put(Content.FAILED, parts.failed("course.failed.title", model::reload));
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
    public ObservableValue<Subject> subject() {
        return model.subjectProperty();
    }

    @Override
    public void show(Destination destination) {
        if (destination instanceof Destination.OneCourse one) {
            model.show(one.folderId());
        }
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void takeKeyboard() {
        FirstTime.of(model.contentProperty().map(now -> now == Content.MATERIALS), list::requestFocus);
    }

    @Override
    public void rehearse(Runnable layout) {
        list.rehearse(layout);
    }

    /// Shows the course of `before` with its filter and selection.
    public void goOnFrom(CourseView before) {
        model.goOnFrom(before.model);
        list.choose(before.list.chosen());
    }

    private Node course() {
        VBox course = new VBox(head(), notice(), forgotten(), materials());
        course.getStyleClass().add("page");
        ScrollPane scroll = new ScrollArea(course);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node head() {
        name.getStyleClass().add("title-1");
        name.setWrapText(true);
        place.getStyleClass().add("muted");
        Button reveal = new Button(messages.get("course.reveal"), Icon.FOLDER.node());
        reveal.setId("reveal-course");
        reveal.setMinWidth(Region.USE_PREF_SIZE);
        reveal.setOnAction(event -> model.revealFolder());
        FlowLine figures = new FlowLine(32, 12, materials, size, missing, reveal);
        figures.setAlignment(Pos.CENTER_LEFT);
        Sides head = new Sides(new VBox(4, name, place), figures, LEAST_NAME, VPos.CENTER);
        head.getStyleClass().addAll("card", "card-pad");
        return head;
    }

    private Node notice() {
        Button close = Icon.CLOSE.button(messages.get("course.notice.close"));
        close.setOnAction(event -> model.dismissNotice());
        Notice notice = new Notice(Tag.Kind.BAD, close);
        notice.setId("course-notice");
        notice.textProperty().bind(model.noticeProperty());
        return notice;
    }

    private Notice forgotten() {
        ForgetModel forgetting = model.forgetting();
        Button undo = new Button(messages.get("course.forgotten.undo"), Icon.RESET.node());
        undo.getStyleClass().add("bring-back");
        undo.setOnAction(_ -> forgetting.bringBack());
        Button close = Icon.CLOSE.button(messages.get("course.notice.close"));
        close.setOnAction(_ -> forgetting.dismiss());
        Notice notice = new Notice(Tag.Kind.PLAIN, undo, close);
        notice.getStyleClass().add("forgotten-notice");
        notice.textProperty().bind(forgetting.doneProperty());
        return notice;
    }

    private Node materials() {
        Label title = new Label(messages.get("course.materials"));
        title.getStyleClass().add("title-2");
        title.setMinHeight(TITLE);
        Sides header = new Sides(title, new CourseFilterBar(model, columns, messages), LEAST_TITLE, VPos.CENTER);
        header.setPadding(new Insets(0, 16, 0, 16));
        ColumnCaptions captions = new ColumnCaptions(columns, messages);
        list.alignCaptions(captions);
        VBox content = new VBox(header, captions, list);
        StackPane card = new StackPane(content);
        card.getStyleClass().addAll("card", "card-rows");
        // As high as its rows, and no higher than the page: then the list scrolls.
        card.setMaxHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private void describe(@Nullable CourseFacts facts) {
        if (facts == null) {
            return;
        }
        name.setText(facts.name());
        place.setText(facts.place());
        materials.valueProperty().set(words.count(facts.materials()));
        materials.labelProperty().set(messages.get("course.stat.materials", facts.materials()));
        size.valueProperty().set(words.size(facts.bytes()));
        size.labelProperty().set(messages.get("course.stat.sections", facts.sections()));
        missing.valueProperty().set(words.count(facts.missing()));
        missing.labelProperty().set(messages.get("course.stat.missing"));
        missing.warn(true);
        missing.setVisible(facts.missing() > 0);
        missing.setManaged(facts.missing() > 0);
    }

    /// Where everything of the course was forgotten, this is where it can be taken back.
    private Node gone(ShelfPage parts) {
        Blank gone = parts.gone("course.gone.title", "course.gone.advice", model::openShelf);
        Notice forgotten = forgotten();
        forgotten.setMaxWidth(GONE_NOTICE);
        gone.getChildren().addFirst(forgotten);
        return gone;
    }
}
