package app.carrel.ui.shelf;

import static app.carrel.ui.OnFx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Destination;
import app.carrel.ui.Habits;
import app.carrel.ui.InSight;
import app.carrel.ui.Looks;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.Opened;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// From one course to the next: what was seen of the one is never seen under the name of the other.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class NextCourseTest {
    private static final long NEXT = 4711;
    private static final long EMPTY = 4712;

    /// The row of a heading that the next course has, too, but not at its top.
    private static final int PART_5 = 404;

    private final SampleCatalog catalog = SampleCatalog.large(1, 500);
    private final CountDownLatch answered = new CountDownLatch(1);
    private CourseModel model;
    private CourseView view;

    @Start
    void open(Stage stage) {
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
        model = new CourseModel(
                this::course,
                destination -> {},
                new Opened(),
                ShelfPages.NEVER,
                messages,
                words,
                new SimpleObjectProperty<>());
        view = new CourseView(model, new Habits(), messages, words);
        Scene scene = new Scene(view.view(), 900, 640);
        new Looks().dress(scene, false);
        stage.setScene(scene);
        stage.show();
        show(SampleCatalog.POSTGRES);
    }

    @Test
    void while_the_next_is_awaited_nothing_of_the_one_before_is_there(FxRobot robot) {
        readFarDown(robot);

        OnFx.run(() -> show(NEXT));

        assertThat(InSight.texts(robot, ".list-row .label")).isEmpty();
        assertThat(OnFx.get(() -> model.subjectProperty().get())).isEqualTo(new Subject.Nothing());
        answered.countDown();
    }

    @Test
    void the_next_begins_at_its_top_with_nothing_selected(FxRobot robot) {
        readFarDown(robot);

        OnFx.run(() -> show(NEXT));
        answered.countDown();

        eventually(() -> assertThat(InSight.texts(robot, ".list-row .label")).contains("Next 1.mp4"));
        assertThat(OnFx.get(() -> List.copyOf(list(robot).getSelectionModel().getSelectedItems())))
                .isEmpty();
    }

    @Test
    void a_course_without_materials_shows_none_of_the_one_before(FxRobot robot) {
        readFarDown(robot);

        OnFx.run(() -> show(EMPTY));
        answered.countDown();

        eventually(() ->
                assertThat(OnFx.get(() -> model.contentProperty().get())).isEqualTo(CourseModel.Content.MATERIALS));
        assertThat(OnFx.get(() -> list(robot).getItems().size())).isZero();
    }

    private void show(long course) {
        view.show(new Destination.OneCourse(course));
    }

    private void readFarDown(FxRobot robot) {
        eventually(() -> assertThat(InSight.texts(robot, ".list-row .label")).contains("Lesson 1.srt"));
        OnFx.run(() -> {
            list(robot).getSelectionModel().select(PART_5 + 1);
            list(robot).scrollTo(PART_5);
        });
        eventually(
                () -> assertThat(OnFx.get(() -> model.subjectProperty().get())).isInstanceOf(Subject.Materials.class));
    }

    private Optional<CoursePage> course(long id) {
        CoursePage first = catalog.course(SampleCatalog.POSTGRES).orElseThrow();
        if (id == SampleCatalog.POSTGRES) {
            return Optional.of(first);
        }
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        List<CoursePage.Section> sections =
                id == EMPTY ? List.of() : List.of(section("Before", 1), section("Part 5", 1_001));
        return Optional.of(new CoursePage(
                first.course(), first.root(), first.categoryId(), first.looseFiles(), first.folder(), sections));
    }

    private static CoursePage.Section section(String name, int first) {
        List<CoursePage.Item> items = LongStream.range(first, first + 100)
                .mapToObj(number -> new CoursePage.Item(
                        10_000 + number,
                        "Next " + number + ".mp4",
                        MaterialKind.VIDEO,
                        1,
                        SampleCatalog.NOW,
                        SampleCatalog.NOW,
                        null,
                        Path.of("next" + number)))
                .toList();
        return new CoursePage.Section(name, items);
    }

    private static ListView<CourseRow> list(FxRobot robot) {
        return robot.lookup("#materials").queryListView();
    }
}
