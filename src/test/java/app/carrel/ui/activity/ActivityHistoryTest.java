package app.carrel.ui.activity;

import static app.carrel.ui.OnFx.eventually;
import static app.carrel.ui.activity.ActivityStage.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The history on the activity page, and what a scan could not read.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class ActivityHistoryTest {
    private static final Instant NOW = SampleCatalog.NOW;

    private final ScriptedLibrary library = new ScriptedLibrary();
    private ActivityStage page;

    @Start
    void open(Stage stage) {
        page = new ActivityStage(stage, library);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void a_selected_scan_shows_what_it_could_not_read(FxRobot robot) {
        library.putProblems(List.of(
                new ProblemView("/media/share/Courses/Locked", "Permission denied"),
                new ProblemView("/media/share/Courses/Broken", "Input/output error")));
        library.putEnded(List.of(SampleScans.failed(41, NOW, "heartbeat_timeout", "Task heartbeat timeout")));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Hung, and was given up"));

        robot.clickOn("Hung, and was given up");

        eventually(() ->
                assertThat(shown(robot)).contains("Scan 41 of /media/share/Courses", "…/Locked", "Permission denied"));
        robot.clickOn("#copy-problems");
        eventually(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("/media/share/Courses/Locked\tPermission denied\n"
                        + "/media/share/Courses/Broken\tInput/output error"));
    }

    @Test
    void a_problem_is_shown_in_the_file_manager_and_its_folder_scanned_again(FxRobot robot) {
        library.putProblems(List.of(new ProblemView("/media/share/Courses/Locked/a.mp4", "Permission denied")));
        library.putEnded(List.of(SampleScans.failed(41, NOW, "heartbeat_timeout", "Task heartbeat timeout")));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Hung, and was given up"));
        robot.clickOn("Hung, and was given up");
        eventually(() -> assertThat(findings(robot).getItems()).hasSize(1));

        fire(robot, "Show in file manager");
        eventually(() ->
                assertThat(page.desktop().revealed()).containsExactly(Path.of("/media/share/Courses/Locked/a.mp4")));
        fire(robot, "Scan this folder again");

        eventually(() -> assertThat(library.asked())
                .extracting(ScanRequest::folder)
                .containsExactly(Path.of("/media/share/Courses/Locked")));
    }

    @Test
    void a_place_that_cannot_be_shown_is_told_in_place(FxRobot robot) {
        library.putProblems(List.of(new ProblemView("/media/share/Courses/Locked", "Permission denied")));
        library.putEnded(List.of(SampleScans.failed(41, NOW, "heartbeat_timeout", "Task heartbeat timeout")));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Hung, and was given up"));
        robot.clickOn("Hung, and was given up");
        eventually(() -> assertThat(findings(robot).getItems()).hasSize(1));
        page.desktop().refuse("/media/share/Courses/Locked is not there any more.");

        fire(robot, "Show in file manager");

        eventually(() -> assertThat(shown(robot)).contains("/media/share/Courses/Locked is not there any more."));
    }

    @Test
    void what_a_scan_found_changed_is_listed_kind_by_kind_and_page_by_page(FxRobot robot) {
        List<ChangeView> changes = new ArrayList<>();
        changes.add(new ChangeView(1, "moved", 7, true, "/media/share/Courses/New", "/media/share/Courses/Old"));
        IntStream.rangeClosed(2, 451)
                .mapToObj(i -> new ChangeView(i, "added", i, false, "/media/share/Courses/" + i + ".mp4", null))
                .forEach(changes::add);
        library.putChanges(changes);
        library.putEnded(List.of(changed(450, 12)));
        page.begin();
        eventually(() -> assertThat(history(robot).getItems()).hasSize(1));

        OnFx.run(() -> history(robot).getSelectionModel().select(0));

        eventually(() -> assertThat(shown(robot)).contains("450 added", "12 moved", "…/2.mp4"));
        assertThat(OnFx.get(() -> findings(robot).getItems())).hasSize(FindingsModel.PAGE);
        OnFx.run(() -> findings(robot).scrollTo(FindingsModel.PAGE - 1));
        eventually(() -> assertThat(findings(robot).getItems()).hasSize(2 * FindingsModel.PAGE));
        robot.clickOn("12 moved");
        eventually(() -> assertThat(shown(robot)).contains("…/New", "from …/Old"));
    }

    @Test
    void the_first_scan_of_a_folder_says_why_it_has_no_list(FxRobot robot) {
        library.putEnded(List.of(changed(450, 0)));
        page.begin();
        eventually(() -> assertThat(history(robot).getItems()).hasSize(1));

        OnFx.run(() -> history(robot).getSelectionModel().select(0));

        eventually(() -> assertThat(shown(robot)).anyMatch(text -> text.startsWith("No list is kept of these")));
    }

    @Test
    void older_scans_come_as_the_table_is_scrolled(FxRobot robot) {
        library.putEnded(IntStream.rangeClosed(1, 250)
                .mapToObj(i -> SampleScans.completed(251 - i, NOW.minusSeconds(3_600L * i)))
                .toList());
        page.begin();
        eventually(() -> assertThat(history(robot).getItems()).hasSize(HistoryModel.PAGE));

        OnFx.run(() -> history(robot).scrollTo(HistoryModel.PAGE - 1));

        eventually(() -> assertThat(history(robot).getItems()).hasSize(2 * HistoryModel.PAGE));
    }

    @Test
    void a_selected_scan_stays_selected_when_another_one_ends(FxRobot robot) {
        library.putEnded(List.of(SampleScans.failed(41, NOW, "root_missing", "The folder is gone")));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Folder gone: drive connected?"));
        robot.clickOn("Folder gone: drive connected?").clickOn("#try-again");
        eventually(() -> assertThat(shown(robot)).contains("Scanning Courses"));

        library.end(SampleScans.completed(42, NOW));

        eventually(() -> assertThat(history(robot).getItems()).hasSize(2));
        assertThat(OnFx.get(() ->
                        history(robot).getSelectionModel().getSelectedItem().id()))
                .isEqualTo(41);
        assertThat(shown(robot)).contains("Scan 41 of /media/share/Courses");
    }

    private static ScanView changed(long added, long moved) {
        ScanView scan = SampleScans.completed(41, NOW);
        return new ScanView(
                scan.id(),
                scan.rootPath(),
                scan.status(),
                scan.startedAt(),
                scan.completedAt(),
                null,
                null,
                100,
                1,
                1,
                added,
                0,
                moved,
                0,
                0,
                9,
                0,
                1,
                scan.startedBy(),
                scan.durationMs());
    }

    private static void fire(FxRobot robot, String what) {
        OnFx.run(() -> robot.lookup((Button button) -> what.equals(button.getAccessibleText()))
                .queryButton()
                .fire());
    }

    @SuppressWarnings("unchecked")
    private static ListView<Finding> findings(FxRobot robot) {
        return robot.lookup("#findings").queryAs(ListView.class);
    }

    private static TableView<ScanView> history(FxRobot robot) {
        return robot.lookup("#history").queryTableView();
    }
}
