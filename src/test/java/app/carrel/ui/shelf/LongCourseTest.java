package app.carrel.ui.shelf;

import static app.carrel.ui.OnFx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.Habits;
import app.carrel.ui.InSight;
import app.carrel.ui.Looks;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.Opened;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The page of a course with 200,000 materials.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class LongCourseTest {
    private static final int MATERIALS = 200_000;

    private final SampleCatalog catalog = SampleCatalog.large(1, MATERIALS);
    private final SimpleObjectProperty<@Nullable ScanView> ended = new SimpleObjectProperty<>();

    @Start
    void open(Stage stage) {
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
        CourseModel model = new CourseModel(
                catalog::course, destination -> {}, new Opened(), ShelfPages.NEVER, messages, words, ended);
        CourseView view = new CourseView(model, new Habits(), messages, words);
        Scene scene = new Scene(view.view(), 900, 640);
        new Looks().dress(scene, false);
        stage.setScene(scene);
        stage.show();
        view.show(new Destination.OneCourse(SampleCatalog.POSTGRES));
    }

    @Test
    void only_the_rows_in_sight_have_nodes(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("Lesson 1.srt"));

        robot.clickOn("Lesson 1.srt").type(KeyCode.END);

        eventually(() -> assertThat(shown(robot)).contains("Lesson 200000.png"));
        assertThat(OnFx.get(() -> robot.lookup(".course-cell").queryAll().size()))
                .isLessThan(60);
    }

    @Test
    void what_a_scan_brought_in_above_does_not_move_what_one_reads(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("Lesson 1.srt"));
        OnFx.run(() -> robot.lookup("#materials").queryListView().scrollTo(5_000));
        eventually(() -> assertThat(shown(robot)).doesNotContain("Lesson 1.srt"));
        String top = topRow(robot);

        putOneMoreAtTheTop();
        OnFx.run(() -> ended.set(SampleScans.completed(43, SampleCatalog.NOW)));

        eventually(() -> assertThat(list(robot).getItems()).hasSize(MATERIALS + MATERIALS / 100 + 1));
        eventually(() -> assertThat(topRow(robot)).isEqualTo(top));
    }

    @Test
    void whoever_selects_all_gets_as_many_as_can_be_used_and_is_told(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("Lesson 1.srt"));

        robot.clickOn("Lesson 1.srt").push(KeyCode.SHORTCUT, KeyCode.A);

        eventually(() -> assertThat(OnFx.get(() ->
                        list(robot).getSelectionModel().getSelectedIndices().size()))
                .isEqualTo(BoundedSelection.MOST));
        eventually(() -> assertThat(robot.lookup("At most 1,000 materials can be selected at once.")
                        .tryQuery())
                .isPresent());
    }

    @Test
    void a_long_course_can_be_sorted(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("Lesson 1.srt"));

        robot.clickOn("#caption-size");

        eventually(() -> assertThat(list(robot).getItems()).hasSize(MATERIALS));
        eventually(() -> assertThat(InSight.texts(robot, ".course-cell .label")).contains("900 MB"));
    }

    private void putOneMoreAtTheTop() {
        CoursePage page = catalog.course(SampleCatalog.POSTGRES).orElseThrow();
        List<CoursePage.Section> sections = new ArrayList<>(page.sections());
        CoursePage.Item item = new CoursePage.Item(
                MATERIALS + 1,
                "A new one.mp4",
                MaterialKind.VIDEO,
                1,
                SampleCatalog.NOW,
                SampleCatalog.NOW,
                null,
                Path.of("new"));
        sections.addFirst(new CoursePage.Section("", List.of(item)));
        catalog.put(new CoursePage(
                page.course(), page.root(), page.categoryId(), page.looseFiles(), page.folder(), sections));
    }

    private static ListView<CourseRow> list(FxRobot robot) {
        return robot.lookup("#materials").queryListView();
    }

    private static List<String> shown(FxRobot robot) {
        return InSight.texts(robot, ".list-row .label");
    }

    private static String topRow(FxRobot robot) {
        return InSight.texts(robot, ".course-cell .label").getFirst();
    }
}
