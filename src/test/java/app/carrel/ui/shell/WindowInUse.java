package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.ui.Fx;
import app.carrel.ui.InSight;
import app.carrel.ui.OnFx;
import app.carrel.ui.RealRooms;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.testfx.api.FxRobot;

/// A window with real rooms behind it and two courses to scan, and what a person sees of it.
final class WindowInUse implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final ScriptedLibrary scripted = new ScriptedLibrary();
    private final CountDownLatch mayClose = new CountDownLatch(1);
    private final List<Window> windows = new ArrayList<>();
    private final RealRooms rooms;
    private final Path courses;

    WindowInUse(Path folder) throws IOException {
        rooms = new RealRooms(Files.createDirectory(folder.resolve("data")));
        courses = folder.resolve("Courses");
        for (String file : List.of("Databases/SQL from Scratch/1 – Joins.mp4", "Mathematics/Analysis/Limits.pdf")) {
            Files.createDirectories(courses.resolve(file).getParent());
            Files.writeString(courses.resolve(file), "x");
        }
    }

    /// The folder with the two courses.
    Path courses() {
        return courses;
    }

    RealRooms rooms() {
        return rooms;
    }

    ScriptedLibrary scripted() {
        return scripted;
    }

    FxRobot robot() {
        return robot;
    }

    Window window() {
        return windows.getLast();
    }

    /// Catalogues the two courses, without a window.
    void scanBefore() {
        rooms.opened().library().await(rooms.opened().library().scan(ScanRequest.of(courses)));
    }

    /// Opens a real window on the two courses, and waits until they are seen.
    TestProgram openOnCourses() {
        scanBefore();
        TestProgram program = openReal();
        untilText("SQL from Scratch");
        return program;
    }

    /// Lets the program close, which it otherwise does not get done.
    void letClose() {
        mayClose.countDown();
    }

    void untilGone() {
        untilGone(window());
    }

    @Override
    public void close() {
        letClose();
        windows.forEach(Window::requestClose);
        windows.forEach(WindowInUse::untilGone);
        rooms.close();
    }

    TestProgram openReal() {
        TestProgram program = TestProgram.of(rooms);
        open(program);
        return program;
    }

    /// The real catalogue with two courses in it, and scans that do what the test says.
    TestProgram openScripted() {
        scanBefore();
        TestProgram program = new TestProgram(rooms.settings(), this::awaitMayClose);
        program.open(rooms.openedWith(scripted));
        open(program);
        untilText("SQL from Scratch");
        Fx.until("ready to scan", () -> scanButton().isVisible());
        return program;
    }

    void open(TestProgram program) {
        open(new Window(program, _ -> Optional.of(courses)));
    }

    /// Opens a window that asks for folders by the desktop's own dialogue.
    void openWithDialogue(TestProgram program) {
        open(new Window(program, new Toolkit()));
    }

    private void open(Window window) {
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

    Stage stage() {
        return (Stage) javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    Button scanButton() {
        return button("#scan-button");
    }

    Button button(String id) {
        return robot.lookup(id).queryButton();
    }

    @SuppressWarnings("unchecked")
    ListView<Object> categories() {
        return robot.lookup("#nav-categories").queryAs(ListView.class);
    }

    String text(String id) {
        return OnFx.get(() -> robot.lookup(id).queryAs(Label.class).getText());
    }

    void untilText(String text) {
        Fx.until(text, () -> shows(text));
    }

    boolean shows(String text) {
        return robot
                .lookup((Node node) -> node instanceof Labeled labeled
                        && labeled.getText() != null
                        && text.equals(InSight.text(labeled)))
                .queryAll()
                .stream()
                .anyMatch(InSight::isShown);
    }
}
