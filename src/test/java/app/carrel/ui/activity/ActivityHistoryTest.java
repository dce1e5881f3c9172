package app.carrel.ui.activity;

import static app.carrel.ui.OnFx.eventually;
import static app.carrel.ui.activity.ActivityStage.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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

        eventually(() -> assertThat(shown(robot))
                .contains("Scan 41 of /media/share/Courses", "/media/share/Courses/Locked", "Permission denied"));
        robot.clickOn("#copy-problems");
        eventually(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo("/media/share/Courses/Locked\tPermission denied\n"
                        + "/media/share/Courses/Broken\tInput/output error"));
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
        eventually(() -> assertThat(shown(robot)).contains("Gone: drive connected?"));
        robot.clickOn("Gone: drive connected?").clickOn("#try-again");
        eventually(() -> assertThat(shown(robot)).contains("Scanning Courses"));

        library.end(SampleScans.completed(42, NOW));

        eventually(() -> assertThat(history(robot).getItems()).hasSize(2));
        assertThat(OnFx.get(() ->
                        history(robot).getSelectionModel().getSelectedItem().id()))
                .isEqualTo(41);
        assertThat(shown(robot)).contains("Scan 41 of /media/share/Courses");
    }

    private static TableView<ScanView> history(FxRobot robot) {
        return robot.lookup("#history").queryTableView();
    }
}
