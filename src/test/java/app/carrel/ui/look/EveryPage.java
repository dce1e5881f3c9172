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
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// Walks through every page of the window, with something on it, and has each looked at.
final class EveryPage implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final ScriptedLibrary scripted = new ScriptedLibrary();
    private final RealRooms rooms;
    private final Window window;
    private final BiConsumer<String, Parent> look;

    /// @param look is given each page's name and the window's root, on the FX thread
    EveryPage(Path folder, Settings settings, double width, double height, BiConsumer<String, Parent> look)
            throws IOException {
        this.look = look;
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
        window.open();
        until(".course-card");
        OnFx.run(() -> {
            stage().setWidth(width);
            stage().setHeight(height);
        });
    }

    void walk() {
        look("shelf");
        OnFx.run(() -> robot.lookup("#search").queryAs(TextField.class).requestFocus());
        OnFx.run(() -> robot.lookup("#search").queryAs(TextField.class).setText("query"));
        until(".search-cell");
        look("search");
        OnFx.run(() -> robot.lookup("#search").queryAs(TextField.class).clear());
        OnFx.run(() -> robot.lookup("#nav-shelf").query().requestFocus());
        fire("#nav-activity");
        until(".outcome");
        OnFx.run(() -> robot.lookup("#history")
                .queryAs(TableView.class)
                .getSelectionModel()
                .select(0));
        until("#findings");
        look("activity");
        fire("#nav-preferences");
        until(".remove-root");
        for (double part : List.of(0.0, 0.5, 1.0)) {
            OnFx.run(() -> ((ScrollPane) robot.lookup(".preferences")
                            .query()
                            .getParent()
                            .getParent()
                            .getParent())
                    .setVvalue(part));
            look("preferences " + part);
        }
        OnFx.run(() -> menu().getItems().getLast().fire());
        until("#write-report");
        look("help");
        OnFx.run(() -> menu().getItems().getFirst().fire());
        Fx.until("keys", () -> robot.lookup("#keys-sheet").query().isVisible());
        look("keys");
        fire("#nav-shelf");
        until(".course-card");
        robot.clickOn(robot.lookup(".course-card").<Node>queryAll().iterator().next());
        until("#materials");
        look("course");
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        fire("#nav-activity");
        until("#current-folder");
        Fx.until("scanning", () -> robot.lookup(".running-card").query().isVisible());
        look("running scan");
        scripted.end(SampleScans.completed(42, Instant.now()));
    }

    private void look(String page) {
        // Lists and texts are laid out by the second pulse.
        for (int pulse = 0; pulse < 2; pulse++) {
            OnFx.run(() -> {
                stage().getScene().getRoot().applyCss();
                stage().getScene().getRoot().layout();
            });
        }
        OnFx.run(() -> look.accept(page, stage().getScene().getRoot()));
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

    private static Stage stage() {
        return (Stage) javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        scripted.end(SampleScans.completed(42, Instant.now()));
        window.requestClose();
        window.closed().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
        rooms.close();
    }
}
