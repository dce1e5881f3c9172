package app.carrel.ui.look;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ProblemView;
import app.carrel.settings.Settings;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.RealRooms;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import app.carrel.ui.shell.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// Walks through every page of the window, with something on it, and has each looked at.
final class EveryPage implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final ScriptedLibrary scripted = new ScriptedLibrary();
    private final RealRooms rooms;
    private final Window window;
    private final Shown shown;

    EveryPage(Path folder, Settings settings, Shown shown) throws IOException {
        this.shown = shown;
        rooms = new RealRooms(Files.createDirectory(folder.resolve("data")));
        rooms.settings().save(settings);
        Path root = folder.resolve("Courses");
        ReadingRoom.make(root);
        rooms.library().await(rooms.library().scan(ScanRequest.of(root)));
        scripted.putRoots(rooms.library().roots());
        scripted.putEnded(List.of(
                SampleScans.failed(41, Instant.now().minusSeconds(250), "heartbeat_timeout", "Task heartbeat timeout"),
                SampleScans.withheld(40, Instant.now().minusSeconds(90_000), 312)));
        scripted.putProblems(List.of(
                new ProblemView(SampleScans.ROOT + "/Music Theory/Harmony/2 – Foundations", "no sign of life")));
        TestProgram program = new TestProgram(rooms.settings(), () -> {});
        program.open(rooms.openedWith(scripted));
        window = new Window(program, _ -> Optional.empty());
        shown.open(window, ".course-card");
    }

    void walk() {
        shown.look("shelf");
        OnFx.run(() -> robot.lookup("#search").queryAs(TextField.class).requestFocus());
        OnFx.run(() -> robot.lookup("#search").queryAs(TextField.class).setText("query"));
        until(".search-cell");
        shown.look("search");
        OnFx.run(() -> robot.lookup("#search").queryAs(TextField.class).clear());
        OnFx.run(() -> robot.lookup("#nav-shelf").query().requestFocus());
        fire("#nav-activity");
        until(".outcome");
        OnFx.run(() -> robot.lookup("#history")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(0));
        until("#findings");
        shown.look("activity");
        fire("#nav-preferences");
        until(".remove-root");
        for (double part : List.of(0.0, 0.5, 1.0)) {
            OnFx.run(() -> ((ScrollPane) robot.lookup(".preferences")
                            .query()
                            .getParent()
                            .getParent()
                            .getParent())
                    .setVvalue(part));
            shown.look("preferences " + part);
        }
        OnFx.run(() -> menu().getItems().getLast().fire());
        until("#write-report");
        shown.look("help");
        OnFx.run(() -> menu().getItems().getFirst().fire());
        Fx.until("keys", () -> robot.lookup("#keys-sheet").query().isVisible());
        shown.look("keys");
        fire("#nav-shelf");
        until(".course-card");
        OnFx.run(() -> robot.lookup(".card-grid").query().requestFocus());
        robot.type(KeyCode.ENTER);
        Fx.until(
                "materials",
                () -> robot.lookup(".course-cell .list-row").tryQuery().isPresent());
        shown.look("course");
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        fire("#nav-activity");
        until("#current-folder");
        Fx.until("scanning", () -> robot.lookup(".running-card").query().isVisible());
        shown.look("running scan");
        scripted.end(SampleScans.completed(42, Instant.now()));
    }

    private MenuButton menu() {
        return robot.lookup("#help-menu").queryAs(MenuButton.class);
    }

    private void fire(String button) {
        OnFx.run(() -> robot.lookup(button).queryAs(Button.class).fire());
    }

    private void until(String selector) {
        Fx.until(selector, () -> robot.lookup(selector).tryQuery().isPresent());
    }

    @Override
    public void close() {
        scripted.end(SampleScans.completed(42, Instant.now()));
        Shown.close(window);
        rooms.close();
    }
}
