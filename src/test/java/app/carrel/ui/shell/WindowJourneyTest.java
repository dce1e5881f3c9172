package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.testing.SampleTree;
import app.carrel.ui.Fx;
import app.carrel.ui.InSight;
import app.carrel.ui.OnFx;
import app.carrel.ui.RealRooms;
import app.carrel.ui.TestProgram;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// One person's first evening with Carrel, with nothing scripted: large folders, real scans, a real database.
@ExtendWith(Fx.class)
class WindowJourneyTest {
    private static final int FILES = 100_000;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();

    @Test
    void firstStartThenAScanThatIsStoppedThenOneThatTheWindowIsClosedIn() throws Exception {
        Path lectures = SampleTree.make(folder.resolve("Lectures"), FILES, 1).root();
        Path books = SampleTree.make(folder.resolve("Books"), FILES, 2).root();
        Queue<Path> choices = new ArrayDeque<>(List.of(lectures, books));
        Window window = new Window(TestProgram.of(new RealRooms(folder)), _ -> Optional.ofNullable(choices.poll()));
        window.open();
        Fx.until("first start", () -> shows("Choose the folder with your learning materials"));

        Fx.until("the keyboard", () -> robot.lookup("#choose-folder").query().isFocused());
        robot.type(KeyCode.ENTER);
        Fx.until("scanning", this::mayAbort);
        OnFx.run(() -> abortButton().fire());
        Fx.until("stopped", () -> text("#status-text").endsWith("stopped"));

        robot.clickOn("#add-folder");
        Fx.until("scanning again", this::mayAbort);
        OnFx.run(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        window.closed().toCompletableFuture().orTimeout(35, TimeUnit.SECONDS).join();

        try (RealRooms nextDay = new RealRooms(folder)) {
            assertThat(nextDay.library().history(10, OptionalLong.empty()))
                    .hasSize(2)
                    .allSatisfy(scan -> assertThat(scan.errorMessage()).isEqualTo("Scan aborted"));
            for (Path root : List.of(lectures, books)) {
                ScanView scan = nextDay.library().await(nextDay.library().scan(ScanRequest.of(root)));
                assertThat(scan.filesAdded() + scan.filesUnchanged()).isEqualTo(FILES);
            }
            assertThat(nextDay.catalog().shelf().materials()).isEqualTo(2L * FILES);
        }
    }

    private static Stage stage() {
        return (Stage) javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private boolean mayAbort() {
        return abortButton().isVisible() && !abortButton().isDisabled();
    }

    private Button abortButton() {
        return robot.lookup("#abort-button").queryButton();
    }

    private String text(String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private boolean shows(String text) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled && text.equals(labeled.getText()) && InSight.isShown(labeled))
                .tryQuery()
                .isPresent();
    }
}
