package app.carrel.ui.shelf;

import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Blank;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.CardGrid;
import app.carrel.ui.control.Contents;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Sides;
import app.carrel.ui.control.Words;
import app.carrel.ui.shelf.ShelfModel.Content;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of all courses, or of one category's.
public final class ShelfView implements Page {
    private static final double EDGE = 24;
    private static final CardGrid.Measures CARDS = new CardGrid.Measures(228, 108, 12, EDGE);

    /// Pixels below which the cards need the room more than the bars.
    private static final double LEAST_FOR_CHART = 560;

    private static final double LEAST_NAME = 240;

    private final ShelfModel model;
    private final Messages messages;
    private final CardGrid<CourseCard> grid;
    private final ShelfChart chart;
    private final Contents<ShelfModel.Content> page;

    public ShelfView(ShelfModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        grid = new CardGrid<>(CARDS, card -> card.course().folderId(), () -> new CourseCardView(messages, words));
        grid.setOnOpen(model::open);
        grid.setAccessibleText(messages.get("shelf.courses"));
        model.cardsProperty().subscribe(grid::setItems);
        model.orderProperty().subscribe((before, now) -> grid.scrollToTop());
        chart = new ShelfChart(model, messages, words);
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
        FirstTime.of(model.contentProperty().map(now -> now == Content.COURSES), grid::requestFocus);
    }

    /// Dresses what comes later than the rest of the page.
    public void rehearseChart() {
        chart.rehearse();
    }

    /// Shows the kind alone that `before` shows alone.
    public void goOnFrom(ShelfView before) {
        model.kindProperty().set(before.model.kindProperty().get());
    }

    private Node shelf() {
        Label none = new Label(messages.get("shelf.only.none"));
        none.getStyleClass().add("muted");
        none.visibleProperty().bind(model.cardsProperty().map(List::isEmpty));
        StackPane cards = new StackPane(grid, none);
        VBox shelf = new VBox(head(), toolbar(), cards);
        shelf.getStyleClass().add("page");
        VBox.setVgrow(cards, Priority.ALWAYS);
        // The grid reaches the edges of the page, so that cards slide under them and the scroll bar lies beside the
        // cards.
        VBox.setMargin(cards, new Insets(-4, -EDGE, -EDGE, 0));
        return shelf;
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("title-1");
        title.textProperty().bind(model.titleProperty());
        Label facts = new Label();
        facts.getStyleClass().add("muted");
        facts.setWrapText(true);
        facts.textProperty().bind(model.factsProperty());
        Region compared = choice("chart-view", ChartView.values(), model.chartViewProperty(), "shelf.chart.");
        for (Node node : List.of(compared, chart)) {
            node.visibleProperty().bind(page.heightProperty().greaterThan(LEAST_FOR_CHART));
            node.managedProperty().bind(node.visibleProperty());
        }
        VBox head = new VBox(16, new Sides(new VBox(4, title, facts), compared, LEAST_NAME, VPos.TOP), chart);
        head.getStyleClass().addAll("card", "card-pad");
        return head;
    }

    private Node toolbar() {
        Label courses = new Label(messages.get("shelf.courses"));
        courses.getStyleClass().add("title-2");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox toolbar = new HBox(
                16,
                courses,
                gap,
                onlyKind(),
                choice("course-order", CourseOrder.values(), model.orderProperty(), "shelf.order."));
        toolbar.setAlignment(Pos.CENTER_LEFT);
        return toolbar;
    }

    private Region onlyKind() {
        List<Optional<MaterialKind>> kinds = Stream.concat(
                        Stream.of(Optional.<MaterialKind>empty()),
                        Stream.of(MaterialKind.values()).map(Optional::of))
                .toList();
        return new ChoiceMenu<>(
                "only-kind",
                kinds,
                model.kindProperty(),
                kind -> messages.get(kind.map(Kinds::key).orElse("course.filter.kind.any")));
    }

    private <E extends Enum<E>> Region choice(String id, E[] choices, ObjectProperty<E> chosen, String key) {
        return new ChoiceMenu<>(
                id,
                List.of(choices),
                chosen,
                each -> messages.get(key + each.name().toLowerCase(Locale.ROOT)));
    }

    /// The button that helps stands at the foot of the navigation.
    private Node empty() {
        Blank blank = new Blank(new Books(56));
        blank.titleProperty().set(messages.get("shelf.empty.title"));
        blank.adviceProperty().set(messages.get("shelf.empty.advice"));
        return blank;
    }
}
