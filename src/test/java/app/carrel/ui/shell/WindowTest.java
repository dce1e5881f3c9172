package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.settings.Settings;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.Program;
import app.carrel.ui.RealRooms;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

    private final FxRobot robot = new FxRobot();
    private final ScriptedLibrary scripted = new ScriptedLibrary();
    private final CountDownLatch mayClose = new CountDownLatch(1);
    private final List<Window> windows = new ArrayList<>();
    private RealRooms rooms;
    private Path courses;

    @BeforeEach
    void furnish() throws IOException {
        rooms = new RealRooms(Files.createDirectory(folder.resolve("data")));
        courses = folder.resolve("Courses");
        for (String file :
                new String[] {"Databases/SQL from Scratch/1 – Joins.mp4", "Mathematics/Analysis/Limits.pdf"}) {
            Files.createDirectories(courses.resolve(file).getParent());
            Files.writeString(courses.resolve(file), "x");
        }
    }

    @AfterEach
    void clear() {
        mayClose.countDown();
        windows.forEach(Window::requestClose);
        windows.forEach(WindowTest::untilGone);
        rooms.close();
    }

    @Test
    void theFirstStartAsksForAFolderAndCataloguesIt() {
        openReal();
        untilText("Choose the folder with your learning materials");
        assertThat(text("#status-text")).isEqualTo("Ready");

        robot.clickOn("#choose-folder");

        Fx.until("ended", () -> text("#status-text").contains("2 added, nothing missing"));
        Fx.until("in the navigation", () -> categories().getItems().size() == 3);
        robot.clickOn("#nav-shelf");
        untilText("SQL from Scratch");
    }

    @Test
    void whatIsCataloguedIsOnTheShelfWhenTheWindowOpens() {
        rooms.opened().library().await(rooms.opened().library().scan(ScanRequest.of(courses)));

        openReal();

        untilText("SQL from Scratch");
        OnFx.run(() -> categories().getSelectionModel().select(2));
        untilText("Analysis");
        Fx.until("in the header", () -> shows("Mathematics"));
    }

    @Test
    void theNavigationShowsTheCategoryThatACourseIsInAndLeadsBackToIt() {
        rooms.opened().library().await(rooms.opened().library().scan(ScanRequest.of(courses)));
        openReal();
        untilText("SQL from Scratch");

        robot.doubleClickOn("SQL from Scratch");
        untilText("1 – Joins.mp4");
        Fx.until("marked", () -> categories().getSelectionModel().getSelectedIndex() == 1);
        Node databases = robot.lookup("#nav-categories")
                .lookup((Node node) -> node instanceof Labeled name && "Databases".equals(name.getText()))
                .query();
        robot.clickOn(databases);

        Fx.until("back", () -> !shows("1 – Joins.mp4") && shows("SQL from Scratch"));
    }

    @Test
    void theScanButtonIsDisabledExactlyWhileAScanRuns() {
        openScripted();
        Fx.until("enabled", () -> !scanButton().isDisabled() && scanButton().isVisible());

        robot.clickOn("#scan-button");

        Fx.until("begun", () -> !scripted.asked().isEmpty());
        scripted.show(SampleScans.status(42, SampleScans.ROOT, 10, "loading", 0, 0, null, 300));
        Fx.until("greeted", () -> text("#status-detail").equals("Scan started in background"));
        assertThat(OnFx.get(() -> scanButton().isDisabled())).isTrue();
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        Fx.until("figures", () -> text("#status-detail").startsWith("31,402 files"));
        assertThat(OnFx.get(() -> scanButton().isDisabled())).isTrue();
        scripted.end(SampleScans.completed(42, THEN));
        Fx.until("enabled again", () -> !scanButton().isDisabled());
        untilText("Scan of Courses completed in 3 min 51 s: 3 added");
    }

    @Test
    void aStoppedScanIsStoppingUntilItHasStopped() {
        openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());

        robot.clickOn("#abort-button");

        Fx.until("stopping", () -> button("#abort-button").getText().equals("Stopping…"));
        assertThat(OnFx.get(() -> button("#abort-button").isDisabled())).isTrue();
        Fx.until("asked", scripted::abortAsked);
        scripted.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));
        Fx.until("stopped", () -> text("#status-text").endsWith("stopped"));
    }

    @Test
    void aFailedScanTellsWhyAndIsTriedAgain() {
        openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());
        scripted.end(SampleScans.failed(42, THEN, "root_missing", "The folder is not there."));
        untilText("The scan of Courses failed: Folder gone: drive connected?");

        robot.clickOn("Try again");

        Fx.until("asked twice", () -> scripted.asked().size() == 2);
        scripted.end(SampleScans.completed(43, THEN));
    }

    @Test
    void closingWhileAScanRunsSaysWhatItWaitsForAndThenGoes() {
        openScripted();
        robot.clickOn("#scan-button");
        Fx.until("begun", () -> !scripted.asked().isEmpty());

        OnFx.run(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));

        untilText("Finishing the scan");
        assertThat(text("#closing-waiting")).startsWith("Waiting for 1 task · ");
        assertThat(windows.getFirst().closed().toCompletableFuture()).isNotDone();
        scripted.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));
        mayClose.countDown();
        untilGone(windows.getFirst());
        assertThat(OnFx.get(() -> javafx.stage.Window.getWindows().stream().noneMatch(Stage.class::isInstance)))
                .isTrue();
    }

    @Test
    void whoeverClosesTwiceClosesOnce() {
        TestProgram program = openScripted();

        windows.getFirst().requestClose();
        windows.getFirst().requestClose();
        mayClose.countDown();

        untilGone(windows.getFirst());
        assertThat(program.timesClosed()).isOne();
    }

    @Test
    void aCatalogueThatCannotBeOpenedSaysWhyAndLetsOneQuit() {
        TestProgram program = new TestProgram(rooms.settings(), () -> {});
        open(program);
        program.fail(new IllegalStateException("The catalogue is open in another window. Close that one first."));
        untilText("The catalogue is open in another window. Close that one first.");

        robot.clickOn("#quit");

        untilGone(windows.getFirst());
    }

    @Test
    void theWindowIsThereBeforeTheCatalogueIs() {
        TestProgram program = new TestProgram(rooms.settings(), () -> {});

        open(program);

        untilText("Opening the catalogue…");
        program.open(rooms.opened());
        untilText("Choose the folder with your learning materials");
    }

    @Test
    void aThemeIsPutOnAtOnce() {
        openScripted();
        robot.clickOn("#nav-preferences");
        Fx.until("preferences", () -> robot.lookup("#theme-dark").tryQuery().isPresent());

        robot.clickOn("#theme-dark");
        Fx.until("dark", () -> stage().getScene().getStylesheets().getFirst().endsWith("dark.css"));
        robot.clickOn("#theme-light");

        Fx.until("light", () -> stage().getScene().getStylesheets().getFirst().endsWith("light.css"));
        Fx.until("saved", () -> rooms.settings().current().theme() == Settings.Theme.LIGHT);
    }

    private TestProgram openReal() {
        TestProgram program = TestProgram.of(rooms);
        open(program);
        return program;
    }

    /// The real catalogue with two courses in it, and scans that do what the test says.
    private TestProgram openScripted() {
        rooms.opened().library().await(rooms.opened().library().scan(ScanRequest.of(courses)));
        TestProgram program = new TestProgram(rooms.settings(), this::awaitMayClose);
        program.open(new Program.Opened(scripted, rooms.opened().catalog()));
        open(program);
        untilText("SQL from Scratch");
        return program;
    }

    private void open(TestProgram program) {
        Window window = new Window(program, _ -> Optional.of(courses));
        windows.add(window);
        window.open();
        Fx.until("shown", () -> javafx.stage.Window.getWindows().stream().anyMatch(Stage.class::isInstance));
    }

    private static void untilGone(Window window) {
        window.closed().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void awaitMayClose() {
        try {
            assertThat(mayClose.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    private Stage stage() {
        return (Stage) javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private Button scanButton() {
        return button("#scan-button");
    }

    private Button button(String id) {
        return robot.lookup(id).queryButton();
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> categories() {
        return robot.lookup("#nav-categories").queryAs(ListView.class);
    }

    private String text(String id) {
        return OnFx.get(() -> robot.lookup(id).queryAs(Label.class).getText());
    }

    private void untilText(String text) {
        Fx.until(text, () -> shows(text));
    }

    private boolean shows(String text) {
        return robot
                .lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .queryAll()
                .stream()
                .anyMatch(Node::isVisible);
    }
}
