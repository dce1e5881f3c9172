package app.carrel.ui.shelf;

import static app.carrel.ui.OnFx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.ShelfKinds;
import app.carrel.ui.Destination;
import app.carrel.ui.Habits;
import app.carrel.ui.InSight;
import app.carrel.ui.Looks;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ShelfReading;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The shelf page, over answers that a test can change.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class ShelfViewTest {
    private final SampleCatalog catalog = SampleCatalog.small();
    private final List<Destination> visited = new ArrayList<>();
    private final ShelfReading reading = new ShelfReading(_ -> catalog.shelf());
    private final Habits habits = new Habits();
    private ShelfModel.KindCount kinds = catalog::kinds;
    private Stage stage;
    private ShelfView view;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        dress();
        stage.show();
    }

    /// The page as at the next start.
    private void open() {
        OnFx.run(this::dress);
    }

    private void dress() {
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
        ShelfModel model = new ShelfModel(reading, kinds, visited::add, habits, messages, words);
        view = new ShelfView(model, messages, words);
        Scene scene = new Scene(view.view(), 948, 700);
        new Looks().dress(scene, false);
        stage.setScene(scene);
        view.show(new Destination.Shelf());
        reading.reload();
    }

    @Test
    void the_head_tells_how_much_stands_on_the_shelf(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("1,734 materials", "9 courses in 6 categories · 118 GB"));
    }

    @Test
    void a_click_opens_the_course(FxRobot robot) {
        waitForCards(robot);

        robot.clickOn("PostgreSQL in Depth");

        assertThat(visited).containsExactly(new Destination.OneCourse(SampleCatalog.POSTGRES));
    }

    @Test
    void arrow_keys_move_over_the_cards_and_enter_opens_one(FxRobot robot) {
        waitForCards(robot);

        // Three columns: PostgreSQL in Depth is the first card of the second row.
        OnFx.run(() -> robot.lookup(".card-grid").query().requestFocus());
        robot.type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.ENTER);

        assertThat(visited).containsExactly(new Destination.OneCourse(SampleCatalog.POSTGRES));
    }

    @Test
    void one_category_shows_its_own_courses_alone(FxRobot robot) {
        waitForCards(robot);

        OnFx.run(() -> view.show(new Destination.OneCategory(SampleCatalog.DATABASES)));

        eventually(() ->
                assertThat(cards(robot)).containsExactly("PostgreSQL in Depth", "Query Tuning", "SQL from Scratch"));
        assertThat(shown(robot)).contains("3 courses · 207 materials · 26.7 GB");
        assertThat(OnFx.get(() -> List.copyOf(view.trail())))
                .extracting(crumb -> crumb.text())
                .containsExactly("Shelf", "Databases");
    }

    @Test
    void the_order_can_be_chosen(FxRobot robot) {
        waitForCards(robot);

        robot.clickOn("#course-order").clickOn("Largest first");

        eventually(() -> assertThat(cards(robot))
                .startsWith("Everyday conversations for the patient learner, with"
                        + " notes on grammar and pronunciation"));
        assertThat(cards(robot)).endsWith("Query Tuning", "Loose files");
    }

    @Test
    void the_order_that_was_chosen_is_there_again_at_the_next_start(FxRobot robot) {
        waitForCards(robot);

        robot.clickOn("#course-order").clickOn("Largest first");

        assertThat(habits.choice("shelf.order", CourseOrder.class, CourseOrder.NATURAL))
                .isEqualTo(CourseOrder.LARGEST);
    }

    @Test
    void the_chart_shows_what_there_is_of_each_kind_and_a_click_shows_that_alone(FxRobot robot) {
        waitForCards(robot);
        eventually(() -> assertThat(chart(robot)).containsExactly("Video 116 GB", "Document 2.7 GB"));

        robot.clickOn("Document");

        eventually(() ->
                assertThat(cards(robot)).containsExactly("PostgreSQL in Depth", "Query Tuning", "SQL from Scratch"));
        assertThat(shown(robot)).contains("16 materials", "980 MB");
        assertThat(onlyKind(robot)).isEqualTo("Document");

        robot.clickOn("Document");

        eventually(() -> assertThat(cards(robot)).contains("Loose files"));
        assertThat(onlyKind(robot)).isEqualTo("All kinds");
    }

    @Test
    void a_click_on_the_strip_itself_is_as_good(FxRobot robot) {
        eventually(() -> assertThat(chart(robot)).hasSize(2));

        robot.clickOn(".chart-segment");

        eventually(() -> assertThat(onlyKind(robot)).isEqualTo("Video"));
    }

    @Test
    void a_kind_can_be_chosen_from_all(FxRobot robot) {
        waitForCards(robot);
        eventually(() -> assertThat(chart(robot)).hasSize(2));

        robot.clickOn("#only-kind").clickOn("Slides");

        eventually(() -> assertThat(shown(robot)).contains("There is nothing of this kind here."));
        assertThat(cards(robot)).isEmpty();
    }

    @Test
    void the_chart_can_count_and_compare_categories_and_a_click_opens_one(FxRobot robot) {
        waitForCards(robot);

        robot.clickOn("#chart-view").clickOn("Folders by number");

        eventually(() -> assertThat(chart(robot)).startsWith("Languages 1,204", "Databases 207"));
        assertThat(chart(robot)).hasSize(5).last().asString().startsWith("2 more ");
        robot.clickOn(robot.lookup("#chart").lookup("Databases").<Node>query());
        assertThat(visited).containsExactly(new Destination.OneCategory(SampleCatalog.DATABASES));
    }

    @Test
    void within_a_category_the_chart_compares_its_courses(FxRobot robot) {
        habits.put("shelf.chart", ChartView.FOLDERS_BY_SIZE);
        open();

        OnFx.run(() -> view.show(new Destination.OneCategory(SampleCatalog.DATABASES)));

        eventually(() -> assertThat(chart(robot)).hasSize(3).first().isEqualTo("SQL from Scratch 14.2 GB"));
        robot.clickOn(robot.lookup("#chart").lookup("SQL from Scratch").<Node>query());
        assertThat(visited).hasSize(1).first().isInstanceOf(Destination.OneCourse.class);
    }

    @Test
    void nothing_moves_when_the_chart_comes_later_than_the_cards(FxRobot robot) {
        CompletableFuture<ShelfKinds> counting = new CompletableFuture<>();
        kinds = (_, _) -> counting.join();
        open();
        waitForCards(robot);
        double before = top(robot);

        counting.complete(catalog.kinds(catalog.shelf(), ShelfKinds.UNKNOWN));

        eventually(() -> assertThat(chart(robot)).hasSize(2));
        assertThat(top(robot)).isEqualTo(before);
    }

    @Test
    void what_changes_while_kinds_are_counted_is_counted_next_and_given_what_is_known(FxRobot robot) {
        List<ShelfKinds> known = new CopyOnWriteArrayList<>();
        CompletableFuture<ShelfKinds> counting = new CompletableFuture<>();
        kinds = (shelf, before) -> {
            known.add(before);
            return known.size() == 1 ? counting.join() : catalog.kinds(shelf, before);
        };
        open();
        waitForCards(robot);
        catalog.put(SampleCatalog.large(20, 1).shelf());
        OnFx.run(reading::reload);
        eventually(() -> assertThat(cards(robot)).contains("Course number 1"));

        ShelfKinds first = catalog.kinds(SampleCatalog.smallShelf(), ShelfKinds.UNKNOWN);
        counting.complete(first);

        eventually(() -> assertThat(known).containsExactly(ShelfKinds.UNKNOWN, first));
        OnFx.run(reading::reload);
        eventually(() -> assertThat(chart(robot)).hasSize(2));
        assertThat(known).hasSize(2);
    }

    @Test
    void files_directly_in_a_root_are_named_in_words(FxRobot robot) {
        eventually(() -> assertThat(cards(robot)).last().isEqualTo("Loose files"));
        assertThat(shown(robot)).doesNotContain("(files)");
    }

    @Test
    void courses_with_missing_materials_say_how_many(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("1 missing", "312 missing"));
        assertThat(shown(robot)).doesNotContain("0 missing");
    }

    @Test
    void another_reading_brings_what_is_new(FxRobot robot) {
        waitForCards(robot);
        catalog.put(SampleCatalog.large(20, 1).shelf());

        OnFx.run(reading::reload);

        eventually(() -> assertThat(cards(robot)).contains("Course number 1"));
    }

    @Test
    void an_empty_shelf_says_what_to_do(FxRobot robot) {
        catalog.put(SampleCatalog.empty().shelf());

        OnFx.run(() -> view.show(new Destination.Shelf()));

        eventually(() -> assertThat(shown(robot)).contains("Nothing stands on the shelf yet"));
    }

    @Test
    void a_category_that_is_gone_leads_back_to_the_shelf(FxRobot robot) {
        OnFx.run(() -> view.show(new Destination.OneCategory(987)));
        eventually(() -> assertThat(shown(robot)).contains("This category is no longer on the shelf"));

        robot.clickOn("Show the whole shelf");

        assertThat(visited).containsExactly(new Destination.Shelf());
    }

    @Test
    void ten_thousand_courses_need_no_more_nodes_than_fit_the_window(FxRobot robot) {
        catalog.put(SampleCatalog.large(10_000, 1).shelf());
        OnFx.run(() -> view.show(new Destination.Shelf()));
        eventually(() -> assertThat(shown(robot)).contains("Course number 1"));
        eventually(() -> assertThat(chart(robot)).isNotEmpty());

        OnFx.run(() -> robot.lookup(".card-grid").query().requestFocus());
        robot.type(KeyCode.END);

        eventually(() -> assertThat(cards(robot)).contains("Course number 10000"));
        assertThat(OnFx.get(() -> robot.lookup(".course-card").queryAll().size()))
                .isLessThan(60);
    }

    @Test
    void what_a_scan_changed_above_does_not_move_what_one_looks_at(FxRobot robot) {
        catalog.put(SampleCatalog.large(3_000, 1).shelf());
        OnFx.run(() -> view.show(new Destination.Shelf()));
        eventually(() -> assertThat(shown(robot)).contains("Course number 1"));
        eventually(() -> assertThat(chart(robot)).isNotEmpty());
        OnFx.run(() -> robot.lookup(".card-grid").query().requestFocus());
        robot.type(KeyCode.END);
        eventually(() -> assertThat(cards(robot)).contains("Course number 3000"));

        catalog.put(SampleCatalog.large(3_001, 1).shelf());
        OnFx.run(reading::reload);

        eventually(() -> assertThat(shown(robot)).contains("3,001 courses in 1 category · 13.3 TB"));
        assertThat(cards(robot)).contains("Course number 3000").doesNotContain("Course number 1");
        robot.type(KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(visited).containsExactly(new Destination.OneCourse(4_001));
    }

    private void waitForCards(FxRobot robot) {
        eventually(() -> assertThat(cards(robot)).contains("PostgreSQL in Depth"));
    }

    private static List<String> cards(FxRobot robot) {
        return InSight.texts(robot, ".course-name");
    }

    private static List<String> shown(FxRobot robot) {
        return InSight.texts(robot, ".label");
    }

    private static String onlyKind(FxRobot robot) {
        return OnFx.get(() -> ((Labeled) robot.lookup("#only-kind").query()).getText());
    }

    /// Where the cards begin.
    private static double top(FxRobot robot) {
        return OnFx.get(() -> {
            Node grid = robot.lookup(".card-grid").query();
            return grid.localToScene(grid.getBoundsInLocal()).getMinY();
        });
    }

    private static List<String> chart(FxRobot robot) {
        return OnFx.get(() -> robot.lookup(".chart-entry").queryAll().stream()
                .filter(Node::isVisible) // Those of more parts that were shown before stay, out of sight.
                .map(entry -> entry.lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .collect(Collectors.joining(" ")))
                .toList());
    }
}
