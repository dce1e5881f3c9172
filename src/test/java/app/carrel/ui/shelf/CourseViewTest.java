package app.carrel.ui.shelf;

import static app.carrel.ui.OnFx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.Course;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.Habits;
import app.carrel.ui.Looks;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.Opened;
import app.carrel.ui.RealRooms;
import app.carrel.ui.control.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The page of one course over a real folder, scanned into a real catalogue.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class CourseViewTest {
    @TempDir
    Path temporary;

    private final Opened desktop = new Opened();
    private final SimpleObjectProperty<@Nullable ScanView> ended = new SimpleObjectProperty<>();
    private final List<String> told = new ArrayList<>();
    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final Words words = new Words(messages, Clock.system(ZoneId.systemDefault()));
    private RealRooms rooms;
    private CourseModel model;

    @Start
    void open(Stage stage) throws IOException {
        rooms = new RealRooms(temporary);
        rooms.write("Databases/PostgreSQL in Depth/1 - Start/01 - Introduction.mp4");
        rooms.write("Databases/PostgreSQL in Depth/1 - Start/2 - Tools.mp4");
        rooms.write("Databases/PostgreSQL in Depth/1 - Start/10 - Handout.pdf");
        rooms.write("Databases/PostgreSQL in Depth/readme.txt");
        rooms.scan();
        model = model();
        CourseView view = new CourseView(model, new Habits(), messages, words);
        Scene scene = new Scene(view.view(), 900, 640);
        new Looks().dress(scene, false);
        stage.setScene(scene);
        stage.show();
        view.show(new Destination.OneCourse(postgres().folderId()));
    }

    private CourseModel model() {
        return new CourseModel(
                rooms.catalog(),
                destination -> {},
                desktop,
                new ForgetModel(rooms.housekeeping(), () -> told.add("changed"), messages),
                messages,
                words,
                ended);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void sections_and_materials_stand_in_natural_order(FxRobot robot) {
        waitForRows(robot);

        assertThat(names(robot))
                .containsExactly(
                        "readme.txt", "[1 - Start]", "01 - Introduction.mp4", "2 - Tools.mp4", "10 - Handout.pdf");
    }

    @Test
    void rehearsed_before_anybody_opened_a_course_it_has_rows_and_none_after_that() {
        List<Integer> rows = new ArrayList<>();

        OnFx.run(() -> {
            MaterialList list = new MaterialList(model(), new Columns(new Habits()), messages, words);
            ListView<?> shown = (ListView<?>) list.lookup("#materials");
            list.rehearse(() -> rows.add(shown.getItems().size()));
            rows.add(shown.getItems().size());
        });

        assertThat(rows.getFirst()).isGreaterThan(10);
        assertThat(rows.getLast()).isZero();
    }

    @Test
    void double_click_opens_the_file(FxRobot robot) {
        waitForRows(robot);

        robot.doubleClickOn("2 - Tools.mp4");

        eventually(() -> assertThat(desktop.opened()).containsExactly(file("2 - Tools.mp4")));
    }

    @Test
    void enter_opens_the_selected_file(FxRobot robot) {
        waitForRows(robot);

        robot.clickOn("2 - Tools.mp4").type(KeyCode.DOWN).type(KeyCode.ENTER);

        eventually(() -> assertThat(desktop.opened()).containsExactly(file("10 - Handout.pdf")));
    }

    @Test
    void enter_on_a_section_opens_nothing(FxRobot robot) {
        waitForRows(robot);

        robot.clickOn("1 - Start").type(KeyCode.ENTER).clickOn("2 - Tools.mp4").type(KeyCode.ENTER);

        eventually(() -> assertThat(desktop.opened()).containsExactly(file("2 - Tools.mp4")));
    }

    @Test
    void what_the_desktop_cannot_open_is_told_in_place_until_it_is_closed(FxRobot robot) {
        desktop.refuse("No program on this computer opens MP4 files.");
        waitForRows(robot);

        robot.doubleClickOn("2 - Tools.mp4");
        eventually(() -> assertThat(robot.lookup("No program on this computer opens MP4 files.")
                        .<Label>query()
                        .isVisible())
                .isTrue());

        robot.clickOn("#course-notice .icon-button");
        eventually(() ->
                assertThat(robot.lookup("#course-notice").query().isVisible()).isFalse());
    }

    @Test
    void a_file_that_a_scan_found_gone_is_marked_and_counted(FxRobot robot) throws IOException {
        waitForRows(robot);
        Files.delete(file("2 - Tools.mp4"));

        ScanView scan = rooms.scan();
        OnFx.run(() -> ended.set(scan));

        eventually(() -> assertThat(texts(robot, ".course-cell .tag")).containsExactly("missing since today"));
        assertThat(texts(robot, ".stat-value")).contains("3", "1");
    }

    @Test
    void what_is_missing_can_be_forgotten_at_once_and_brought_back(FxRobot robot) throws IOException {
        waitForRows(robot);
        lose("2 - Tools.mp4");
        eventually(() -> assertThat(texts(robot, ".course-cell .tag")).hasSize(1));

        robot.clickOn("2 - Tools.mp4").push(KeyCode.SHORTCUT, KeyCode.A).type(KeyCode.DELETE);

        eventually(() -> assertThat(texts(robot, ".forgotten-notice .label"))
                .contains("1 missing material of “PostgreSQL in Depth” is forgotten."));
        eventually(() -> assertThat(names(robot))
                .containsExactly("readme.txt", "[1 - Start]", "01 - Introduction.mp4", "10 - Handout.pdf"));
        assertThat(told).as("the navigation hears of it").hasSize(1);

        robot.clickOn("Bring back");

        eventually(() -> assertThat(texts(robot, ".course-cell .tag")).containsExactly("missing since today"));
        assertThat(texts(robot, ".forgotten-notice .label")).isEmpty();
    }

    @Test
    void who_looks_at_what_is_missing_can_forget_all_of_it(FxRobot robot) throws IOException {
        waitForRows(robot);
        lose("2 - Tools.mp4", "10 - Handout.pdf");
        OnFx.run(() -> model.filterProperty().set(CourseFilter.ALL.with(CourseFilter.State.MISSING)));
        eventually(() -> assertThat(names(robot)).hasSize(3));

        robot.clickOn("#forget-missing");

        eventually(() -> assertThat(model.factsProperty().get())
                .returns(2L, CourseFacts::materials)
                .returns(0L, CourseFacts::missing));
    }

    @Test
    void a_course_that_was_forgotten_whole_can_still_be_brought_back(FxRobot robot) throws IOException {
        waitForRows(robot);
        Files.delete(rooms.root().resolve("Databases/PostgreSQL in Depth/readme.txt"));
        lose("01 - Introduction.mp4", "2 - Tools.mp4", "10 - Handout.pdf");
        eventually(() -> assertThat(texts(robot, ".course-cell .tag")).hasSize(4));

        OnFx.run(model::forgetAllMissing);
        eventually(() -> assertThat(model.contentProperty().get()).isEqualTo(CourseModel.Content.GONE));
        // It takes its place with the next picture.
        eventually(() -> assertThat(robot.lookup(".blank .bring-back")
                        .query()
                        .getLayoutBounds()
                        .getWidth())
                .isPositive());
        robot.clickOn(".blank .bring-back");

        waitForRows(robot);
    }

    @Test
    void selection_stays_where_it_was_when_a_scan_has_brought_something_new(FxRobot robot) throws IOException {
        waitForRows(robot);
        robot.clickOn("10 - Handout.pdf");
        rooms.write("Databases/PostgreSQL in Depth/a new one.pdf");

        ScanView scan = rooms.scan();
        OnFx.run(() -> ended.set(scan));

        eventually(() -> assertThat(names(robot)).contains("a new one.pdf"));
        assertThat(OnFx.get(() -> list(robot).getSelectionModel().getSelectedItem()))
                .isInstanceOfSatisfying(
                        CourseRow.Material.class,
                        row -> assertThat(row.item().name()).isEqualTo("10 - Handout.pdf"));
    }

    @Test
    void the_shortcut_copies_the_path(FxRobot robot) {
        waitForRows(robot);

        robot.clickOn("2 - Tools.mp4").push(KeyCode.SHORTCUT, KeyCode.C);

        eventually(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(file("2 - Tools.mp4").toString()));
    }

    @Test
    void the_main_button_shows_the_course_in_its_folder(FxRobot robot) {
        waitForRows(robot);

        robot.clickOn("#reveal-course");

        eventually(() ->
                assertThat(desktop.revealed()).containsExactly(rooms.root().resolve("Databases/PostgreSQL in Depth")));
    }

    @Test
    void a_course_that_is_no_longer_catalogued_says_so(FxRobot robot) {
        OnFx.run(() -> model.show(987_654));

        eventually(() -> assertThat(robot.lookup("This course is no longer on the shelf")
                        .<Label>query()
                        .getParent()
                        .isVisible())
                .isTrue());
    }

    @Test
    void the_way_back_leads_over_the_category(FxRobot robot) {
        waitForRows(robot);

        assertThat(OnFx.get(() -> List.copyOf(model.trail())))
                .extracting(crumb -> crumb.text())
                .containsExactly("Shelf", "Databases", "PostgreSQL in Depth");
    }

    private void lose(String... names) throws IOException {
        for (String name : names) {
            Files.delete(file(name));
        }
        rooms.write("Other/kept.txt");
        ScanView scan = rooms.scan();
        OnFx.run(() -> ended.set(scan));
    }

    private void waitForRows(FxRobot robot) {
        eventually(() -> assertThat(robot.lookup("2 - Tools.mp4").tryQuery()).isPresent());
    }

    private Course postgres() {
        return rooms.catalog()
                .shelf()
                .categories()
                .flatMap(category -> category.courses().stream())
                .filter(course -> course.name().equals("PostgreSQL in Depth"))
                .findFirst()
                .orElseThrow();
    }

    private Path file(String name) {
        return rooms.root().resolve("Databases/PostgreSQL in Depth/1 - Start").resolve(name);
    }

    private static ListView<CourseRow> list(FxRobot robot) {
        return robot.lookup("#materials").queryListView();
    }

    private static List<String> names(FxRobot robot) {
        return OnFx.get(() -> list(robot).getItems().stream()
                .map(row -> switch (row) {
                    case CourseRow.Heading heading -> "[" + heading.name() + "]";
                    case CourseRow.Material material -> material.item().name();
                })
                .toList());
    }

    private static List<String> texts(FxRobot robot, String selector) {
        return OnFx.get(() -> robot.lookup(selector).queryAllAs(Labeled.class).stream()
                .filter(Labeled::isVisible)
                .map(labeled -> Objects.toString(labeled.getText(), ""))
                .filter(text -> !text.isEmpty())
                .toList());
    }
}
