package app.carrel.ui.activity;

import static app.carrel.ui.OnFx.eventually;
import static app.carrel.ui.activity.ActivityStage.shown;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The activity page over scans that do what a test says; the real ones are in [ActivityRealScanTest].
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class ActivityViewTest {
    private static final Instant NOW = SampleCatalog.NOW;
    private static final ScanView STOPPED =
            SampleScans.ended(42, SampleScans.ROOT, NOW, "failed", "aborted", "Scan aborted", 120, 0, 41_000);

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
    void before_the_first_scan_it_says_what_to_do(FxRobot robot) {
        page.begin();

        eventually(() -> assertThat(shown(robot)).contains("Nothing has been scanned yet"));
    }

    @Test
    void a_running_scan_shows_what_it_does(FxRobot robot) {
        startedByPage(robot);
        library.show(SampleScans.walking(42, 45, 31_402, 400));

        eventually(() -> assertThat(shown(robot))
                .contains(
                        "Scanning Courses",
                        "scan 42",
                        "alive",
                        "last sign of life 0.4 s ago",
                        "45 % · walking",
                        "about 4 min left · 1 min 38 s so far",
                        "31,402",
                        "215",
                        "12",
                        "…/Data Science/Practical Statistics/07 – Regression/Slides"));
        assertThat(OnFx.get(() -> robot.lookup("#scan-progress")
                        .queryAs(ProgressBar.class)
                        .getProgress()))
                .isEqualTo(0.45);
    }

    @Test
    void a_silent_scan_says_since_when_and_when_it_is_given_up(FxRobot robot) {
        startedByPage(robot);
        library.show(SampleScans.walking(42, 45, 31_402, 38_000));

        eventually(() -> assertThat(shown(robot)).contains("no sign of life for 38 s", "will be given up at 2 min"));
    }

    @Test
    void abort_reads_stopping_until_the_scan_has_truly_stopped(FxRobot robot) {
        startedByPage(robot);

        robot.clickOn("#abort");

        eventually(() -> assertThat(library.abortAsked()).isTrue());
        eventually(() -> assertThat(shown(robot)).contains("Stopping…"));
        assertThat(OnFx.get(() -> robot.lookup("#abort").query().isDisabled())).isTrue();

        library.end(STOPPED);
        eventually(() -> assertThat(shown(robot)).contains("The scan of Courses was stopped"));
    }

    @Test
    void from_a_scan_that_has_ended_one_comes_to_the_shelf(FxRobot robot) {
        library.putEnded(List.of(SampleScans.completed(42, NOW)));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Show the shelf"));

        robot.clickOn("#to-shelf");

        assertThat(page.visited()).containsExactly(new Destination.Shelf());
    }

    @Test
    void a_stopped_scan_is_no_error(FxRobot robot) {
        library.putEnded(List.of(STOPPED));
        page.begin();

        eventually(() -> assertThat(shown(robot)).contains("The scan of Courses was stopped", "stopped"));
        assertThat(shown(robot)).doesNotContain("failed", "Scan aborted", "Try again");
    }

    @Test
    void a_failed_scan_says_why_and_can_be_tried_again(FxRobot robot) {
        library.putEnded(List.of(SampleScans.failed(41, NOW, "root_missing", "The folder is gone")));
        page.begin();
        eventually(() -> assertThat(shown(robot))
                .contains(
                        "The scan of Courses failed",
                        "The folder “Courses” is not there. Is the drive connected? Nothing was changed."));

        robot.clickOn("#try-again");

        eventually(() -> assertThat(library.asked()).containsExactly(ScanRequest.of(Path.of(SampleScans.ROOT))));
    }

    @Test
    void the_end_of_a_scan_shows_its_counts_and_joins_the_history(FxRobot robot) {
        startedByPage(robot);

        library.end(SampleScans.completed(42, NOW));

        eventually(() -> assertThat(shown(robot)).contains("Courses is in order", "48,207", "unchanged"));
        eventually(() -> assertThat(history(robot).getItems()).hasSize(1));
    }

    @Test
    void what_carrel_refuses_is_told_in_place(FxRobot robot) {
        library.refuse(new Refusal(Refusal.Code.SHUTTING_DOWN, "Shutting down"));
        page.begin();

        clickScan(robot);

        eventually(() -> assertThat(shown(robot)).contains("Carrel is closing."));
    }

    @Test
    void materials_that_were_withheld_are_marked_only_when_asked(FxRobot robot) {
        library.putEnded(List.of(SampleScans.withheld(41, NOW, 312)));
        page.begin();
        eventually(() -> assertThat(shown(robot))
                .contains("312 of 340 materials of “Courses” are gone from the disk. Nothing was changed."));

        robot.clickOn("#accept-missing");

        eventually(() -> assertThat(library.asked()).singleElement().matches(ScanRequest::acceptMissing));
    }

    @Test
    void materials_that_were_withheld_can_be_left_alone(FxRobot robot) {
        library.putEnded(List.of(SampleScans.withheld(41, NOW, 312)));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Keep them"));

        robot.clickOn("#keep-missing");

        eventually(() -> assertThat(shown(robot)).doesNotContain("Keep them"));
        assertThat(library.asked()).isEmpty();
    }

    @Test
    void materials_that_were_withheld_are_asked_for_until_their_own_root_was_scanned_again(FxRobot robot) {
        ScanView other = SampleScans.ended(42, "/media/stick", NOW, "completed", null, null, 3, 0, 200);
        library.putEnded(List.of(other, SampleScans.withheld(41, NOW, 312)));
        page.begin();
        eventually(() -> assertThat(shown(robot)).contains("Mark as missing"));

        robot.clickOn("#accept-missing");
        eventually(() -> assertThat(library.asked()).hasSize(1));
        library.end(SampleScans.completed(43, NOW));

        eventually(
                () -> assertThat(shown(robot)).contains("Courses is in order").doesNotContain("Mark as missing"));
    }

    @Test
    void a_lock_that_nobody_holds_is_freed_by_its_button_and_the_scan_begins(FxRobot robot) {
        library.refuse(new Refusal(
                Refusal.Code.SCAN_IN_PROGRESS,
                "Scan already in progress",
                new LockView(41L, 1L, "anna@reading-room", NOW)));
        page.begin();
        clickScan(robot);
        eventually(() -> assertThat(shown(robot))
                .contains("The catalogue is locked for a scan of anna@reading-room, but nobody scans. Free the lock,"
                        + " and the scan begins."));

        robot.clickOn("#free-lock");

        eventually(() -> assertThat(shown(robot)).contains("Scanning Courses").doesNotContain("Free the lock"));
    }

    private void startedByPage(FxRobot robot) {
        page.begin();
        clickScan(robot);
        eventually(() -> assertThat(shown(robot)).contains("Scanning Courses"));
    }

    private static void clickScan(FxRobot robot) {
        eventually(() -> assertThat(shown(robot)).contains("Scan"));
        robot.clickOn("#scan");
    }

    private static TableView<ScanView> history(FxRobot robot) {
        return robot.lookup("#history").queryTableView();
    }
}
