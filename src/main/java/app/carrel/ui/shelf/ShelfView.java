package app.carrel.ui.shelf;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.CardGrid;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.Words;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of all courses, or of one category's.
public final class ShelfView implements Page {
    private static final double EDGE = 24;
    private static final CardGrid.Measures CARDS = new CardGrid.Measures(250, 108, 12, EDGE);

    private final ShelfModel model;
    private final Messages messages;
    private final CardGrid<CourseCard> grid;
    private final StackPane page = new StackPane();

    public ShelfView(ShelfModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        grid = new CardGrid<>(CARDS, card -> card.course().folderId(), () -> new CourseCardView(messages, words));
        grid.setOnOpen(model::open);
        grid.setAccessibleText(messages.get("shelf.courses"));
        model.cardsProperty().subscribe(grid::setItems);
        model.orderProperty().subscribe((before, now) -> grid.scrollToTop());
        page.getStylesheets().add(sheet());
        page.getChildren().setAll(shelf(), blank(), failed());
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
        FirstTime.of(model.contentProperty().isEqualTo(ShelfModel.Content.COURSES), grid::requestFocus);
    }

    private Node shelf() {
        VBox shelf = new VBox(head(), toolbar(), grid);
        shelf.getStyleClass().add("page");
        VBox.setVgrow(grid, Priority.ALWAYS);
        // The grid reaches the edges of the page, so that cards slide under them and the scroll bar lies beside the
        // cards.
        VBox.setMargin(grid, new Insets(-4, -EDGE, -EDGE, 0));
        return only(shelf, ShelfModel.Content.COURSES);
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

    private Node blank() {
        Button back = new Button(messages.get("shelf.gone.back"));
        back.setOnAction(event -> model.openShelf());
        back.visibleProperty().bind(model.inCategoryProperty());
        back.managedProperty().bind(back.visibleProperty());
        Blank blank = new Blank(new Books(56), back);
        blank.titleProperty().bind(model.inCategoryProperty().map(one -> empty(one, "title")));
        blank.adviceProperty().bind(model.inCategoryProperty().map(one -> empty(one, "advice")));
        return only(blank, ShelfModel.Content.EMPTY);
    }

    private String empty(boolean inCategory, String part) {
        return messages.get((inCategory ? "shelf.gone." : "shelf.empty.") + part);
    }

    private Node failed() {
        Button again = new Button(messages.get("shelf.failed.again"));
        again.setOnAction(event -> model.reload());
        Blank blank = new Blank(new Books(56), again);
        blank.titleProperty().set(messages.get("shelf.failed"));
        blank.adviceProperty().set(messages.get("shelf.failed.advice"));
        return only(blank, ShelfModel.Content.FAILED);
    }

    private Node only(Node node, ShelfModel.Content content) {
        node.visibleProperty().bind(model.contentProperty().isEqualTo(content));
        return node;
    }

    private static String sheet() {
        return Objects.requireNonNull(ShelfView.class.getResource("/app/carrel/ui/shelf.css"))
                .toExternalForm();
    }
}
