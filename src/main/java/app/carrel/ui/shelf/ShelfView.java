package app.carrel.ui.shelf;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.CardGrid;
import app.carrel.ui.control.Contents;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.Words;
import app.carrel.ui.shelf.ShelfModel.Content;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The page of all courses, or of one category's.
public final class ShelfView implements Page {
    private static final double EDGE = 24;
    private static final CardGrid.Measures CARDS = new CardGrid.Measures(250, 108, 12, EDGE);

    private final ShelfModel model;
    private final Messages messages;
    private final CardGrid<CourseCard> grid;
    private final Contents<ShelfModel.Content> page;

    public ShelfView(ShelfModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        grid = new CardGrid<>(CARDS, card -> card.course().folderId(), () -> new CourseCardView(messages, words));
        grid.setOnOpen(model::open);
        grid.setAccessibleText(messages.get("shelf.courses"));
        model.cardsProperty().subscribe(grid::setItems);
        model.orderProperty().subscribe((before, now) -> grid.scrollToTop());
        ShelfPage parts = new ShelfPage(messages);
        page = parts.showing(model.contentProperty());
        page.put(Content.COURSES, shelf());
        page.put(Content.EMPTY, empty());
        page.put(Content.GONE, parts.gone("shelf.gone.title", "shelf.gone.advice", model::openShelf));
        page.put(Content.FAILED, parts.failed("shelf.failed", model::reload));
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
        model.show(destination);
    }

    @Override
    public void takeKeyboard() {
        FirstTime.of(model.contentProperty().isEqualTo(Content.COURSES), grid::requestFocus);
    }

    private Node shelf() {
        VBox shelf = new VBox(head(), toolbar(), grid);
        shelf.getStyleClass().add("page");
        VBox.setVgrow(grid, Priority.ALWAYS);
        // The grid reaches the edges of the page, so that cards slide under them and the scroll bar lies beside the
        // cards.
        VBox.setMargin(grid, new Insets(-4, -EDGE, -EDGE, 0));
        return shelf;
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("title-1");
        title.textProperty().bind(model.titleProperty());
        Label facts = new Label();
        facts.getStyleClass().add("muted");
        facts.textProperty().bind(model.factsProperty());
        VBox head = new VBox(4, title, facts);
        head.getStyleClass().addAll("card", "card-pad");
        return head;
    }

    private Node toolbar() {
        Label courses = new Label(messages.get("shelf.courses"));
        courses.getStyleClass().add("title-2");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox toolbar = new HBox(8, courses, gap, orderMenu());
        toolbar.setAlignment(Pos.CENTER_LEFT);
        return toolbar;
    }

    private MenuButton orderMenu() {
        MenuButton menu = new MenuButton();
        menu.getStyleClass().addAll("flat", "order-menu");
        menu.setId("course-order");
        ToggleGroup one = new ToggleGroup();
        for (CourseOrder order : CourseOrder.values()) {
            RadioMenuItem item = new RadioMenuItem(name(order));
            item.setToggleGroup(one);
            item.setOnAction(event -> model.orderProperty().set(order));
            model.orderProperty().subscribe(now -> item.setSelected(now == order));
            menu.getItems().add(item);
        }
        menu.textProperty().bind(model.orderProperty().map(this::name));
        return menu;
    }

    private String name(CourseOrder order) {
        return messages.get("shelf.order." + order.name().toLowerCase(Locale.ROOT));
    }

    /// The button that helps stands at the foot of the navigation.
    private Node empty() {
        Blank blank = new Blank(new Books(56));
        blank.titleProperty().set(messages.get("shelf.empty.title"));
        blank.adviceProperty().set(messages.get("shelf.empty.advice"));
        return blank;
    }
}
