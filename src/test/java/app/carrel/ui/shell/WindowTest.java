package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.settings.Settings;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Drives the whole window, mostly with the real rooms behind it; scripted scans where a real one would be over too
/// soon.
@ExtendWith(Fx.class)
class WindowTest {
    private static final Instant THEN = Instant.parse("2026-11-23T09:00:00Z");

    @TempDir
    private Path folder;

    private WindowInUse use;
    private FxRobot robot;
    private ScriptedLibrary scripted;

    @BeforeEach
    void furnish() throws IOException {
        use = new WindowInUse(folder);
        robot = use.robot();
        scripted = use.scripted();
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void theFirstStartAsksForAFolderAndCataloguesIt() {
        use.openReal();
        use.untilText("Choose the folder with your learning materials");
        assertThat(use.text("#status-text")).isEqualTo("Ready");

        robot.clickOn("#choose-folder");

        Fx.until("ended", () -> use.text("#status-text").contains("2 added, nothing missing"));
        Fx.until("in the navigation", () -> use.categories().getItems().size() == 3);
        robot.clickOn("#nav-shelf");
        use.untilText("SQL from Scratch");
    }

    @Test
    void whatIsCataloguedIsOnTheShelfWhenTheWindowOpens() {
        use.scanBefore();

        use.openReal();

        use.untilText("SQL from Scratch");
        OnFx.run(() -> use.categories().getSelectionModel().select(2));
        use.untilText("Analysis");
        Fx.until("in the header", () -> use.shows("Mathematics"));
    }

    @Test
    void theNavigationShowsTheCategoryThatACourseIsInAndLeadsBackToIt() {
        var _ = use.openOnCourses();

        robot.doubleClickOn("SQL from Scratch");
        use.untilText("1 – Joins.mp4");
        Fx.until("marked", () -> use.categories().getSelectionModel().getSelectedIndex() == 2);
        Node databases = robot.lookup("#nav-categories")
                .lookup((Node node) -> node instanceof Labeled name && "Databases".equals(name.getText()))
                .query();
        robot.clickOn(databases);

        Fx.until("back", () -> !use.shows("1 – Joins.mp4") && use.shows("SQL from Scratch"));
    }

    @Test
    void aCategoryIsOpenedInTheNavigationAndOneOfItsCoursesShown() {
        use.scanBefore();
        use.openReal();
        Fx.until("categories", () -> use.categories().getItems().size() == 3);
        OnFx.run(() -> {
            use.categories().requestFocus();
            use.categories().getSelectionModel().select(1);
        });
        Fx.until(
                "the keyboard",
                () -> use.stage().isFocused() && use.categories().isFocused());

        robot.type(KeyCode.RIGHT);
        Fx.until("opened", () -> use.categories().getItems().size() == 4);
        robot.type(KeyCode.DOWN);

        use.untilText("1 – Joins.mp4");
        assertThat(OnFx.get(() -> use.categories().getItems())).hasSize(4);
        robot.type(KeyCode.UP);
        Fx.until("the category", () -> !use.shows("1 – Joins.mp4"));
        robot.type(KeyCode.LEFT);
        Fx.until("closed", () -> use.categories().getItems().size() == 3);
    }

    @Test
    void theScanButtonIsDisabledExactlyWhileAScanRuns() {
        use.openScripted();
        Fx.until(
                "enabled",
                () -> !use.scanButton().isDisabled() && use.scanButton().isVisible());

        robot.clickOn("#scan-button");

        Fx.until("begun", () -> !scripted.asked().isEmpty());
        scripted.show(SampleScans.status(42, SampleScans.ROOT, 10, "loading", 0, 0, null, 300));
        Fx.until("greeted", () -> use.text("#status-detail").equals("Scan started in background"));
        assertThat(OnFx.get(() -> use.scanButton().isDisabled())).isTrue();
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        Fx.until("figures", () -> use.text("#status-detail").startsWith("31,402 files"));
        assertThat(OnFx.get(() -> use.scanButton().isDisabled())).isTrue();
        scripted.end(SampleScans.completed(42, THEN));
        Fx.until("enabled again", () -> !use.scanButton().isDisabled());
        use.untilText("Scan of Courses completed in 3 min 51 s: 3 added");
    }

    @Test
    void theCourseAtHandIsScannedAlone() {
        use.openScripted();
        robot.clickOn("SQL from Scratch");
        use.untilText("1 – Joins.mp4");

        OnFx.run(() -> {
            MenuButton menu = robot.lookup("#scan-menu").queryAs(MenuButton.class);
            menu.show();
            menu.getItems().getLast().fire();
        });

        Fx.until("asked", () -> !scripted.asked().isEmpty());
        assertThat(scripted.asked().getFirst().folder()).isEqualTo(use.courses().resolve("Databases/SQL from Scratch"));
        scripted.end(SampleScans.completed(42, THEN));
    }

    @Test
    void aStoppedScanIsStoppingUntilItHasStopped() {
        use.openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());

        robot.clickOn("#abort-button");

        Fx.until("stopping", () -> use.button("#abort-button").getText().equals("Stopping…"));
        assertThat(OnFx.get(() -> use.button("#abort-button").isDisabled())).isTrue();
        Fx.until("asked", scripted::abortAsked);
        scripted.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));
        Fx.until("stopped", () -> use.text("#status-text").endsWith("stopped"));
    }

    @Test
    void aFailedScanTellsWhyAndIsTriedAgain() {
        use.openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());
        scripted.end(SampleScans.failed(42, THEN, "something_new", "The moon was full."));
        use.untilText("The scan of Courses failed. The moon was full.");

        robot.clickOn("Try again");

        Fx.until("asked twice", () -> scripted.asked().size() == 2);
        scripted.end(SampleScans.completed(43, THEN));
    }

    @Test
    void whoHasSeenOnActivityHowAScanEndedIsNotToldAgain() {
        use.openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());
        scripted.end(SampleScans.failed(42, THEN, "something_new", "The moon was full."));
        use.untilText("The scan of Courses failed. The moon was full.");

        robot.clickOn("#nav-activity").clickOn("#nav-shelf");

        use.untilText("SQL from Scratch");
        assertThat(robot.lookup("#telling").tryQuery()).isEmpty();
    }

    @Test
    void closingWhileAScanRunsSaysWhatItWaitsForAndThenGoes() {
        use.openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());

        OnFx.run(() -> use.stage().fireEvent(new WindowEvent(use.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));

        use.untilText("Finishing the scan");
        assertThat(use.text("#closing-waiting")).startsWith("Waiting for 1 task · ");
        assertThat(use.window().closed().toCompletableFuture()).isNotDone();
        scripted.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));
        use.letClose();
        use.untilGone();
        assertThat(OnFx.get(() -> javafx.stage.Window.getWindows().stream().noneMatch(Stage.class::isInstance)))
                .isTrue();
    }

    @Test
    void keysDoNotReachWhatLiesBelowWhileTheWindowCloses() {
        use.openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());
        OnFx.run(() -> use.button("#nav-preferences").requestFocus());
        use.window().requestClose();
        use.untilText("Finishing the scan");
        scripted.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));

        robot.type(KeyCode.ENTER, KeyCode.SPACE, KeyCode.F5, KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);

        assertThat(scripted.asked()).hasSize(1);
        assertThat(robot.lookup("#theme-dark").tryQuery()).isEmpty();
        assertThat(OnFx.get(() -> use.button("#nav-preferences").isFocused())).isTrue();
    }

    @Test
    void whoeverClosesTwiceClosesOnce() {
        TestProgram program = use.openScripted();

        use.window().requestClose();
        use.window().requestClose();
        use.letClose();

        use.untilGone();
        assertThat(program.timesClosed()).isOne();
    }

    @Test
    void aCatalogueThatCannotBeOpenedSaysWhyAndLetsOneQuit() {
        TestProgram program = new TestProgram(use.rooms().settings(), () -> {});
        use.open(program);
        program.fail(new IllegalStateException("The catalogue is open in another window. Close that one first."));
        use.untilText("The catalogue is open in another window. Close that one first.");

        robot.clickOn("#quit");

        use.untilGone();
    }

    @Test
    void theScanOfACommandIsWatchedUntilTheShelfCanBeOpened() {
        use.scanBefore();
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        TestProgram program = new TestProgram(use.rooms().settings(), () -> {});
        use.open(program);

        program.busyElsewhere(scripted);

        use.untilText("Scanning Courses");
        use.untilText("31,402");
        assertThat(use.shows("A command on a terminal has the catalogue open. The shelf opens by itself as soon as that"
                        + " is done."))
                .isTrue();
        scripted.end(SampleScans.completed(42, THEN));
        program.open(use.rooms().opened());
        use.untilText("SQL from Scratch");
    }

    @Test
    void theWindowIsThereBeforeTheCatalogueIs() {
        TestProgram program = new TestProgram(use.rooms().settings(), () -> {});

        use.open(program);

        use.untilText("Opening the catalogue…");
        program.open(use.rooms().opened());
        use.untilText("Choose the folder with your learning materials");
    }

    @Test
    void theWindowClosesAlsoWhereClosingTheProgramGoesWrong() {
        TestProgram program = new TestProgram(use.rooms().settings(), () -> {
            throw new NoClassDefFoundError("another version was installed meanwhile");
        });
        program.open(use.rooms().opened());
        use.open(program);
        use.untilText("Choose the folder with your learning materials");

        use.window().requestClose();

        use.untilGone();
    }

    @Test
    void aThemeIsPutOnAtOnce() {
        use.openScripted();
        robot.clickOn("#nav-preferences");
        Fx.until("preferences", () -> robot.lookup("#theme-dark").tryQuery().isPresent());

        robot.clickOn("#theme-dark");
        Fx.until(
                "dark", () -> use.stage().getScene().getStylesheets().getFirst().endsWith("dark.css"));
        robot.clickOn("#theme-light");

        Fx.until(
                "light",
                () -> use.stage().getScene().getStylesheets().getFirst().endsWith("light.css"));
        Fx.until("saved", () -> use.rooms().settings().current().theme() == Settings.Theme.LIGHT);
    }
}
