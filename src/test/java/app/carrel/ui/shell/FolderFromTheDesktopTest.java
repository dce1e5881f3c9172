package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.DragSource;
import app.carrel.testing.OtherProcess;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How a folder comes to Carrel from the real desktop: dragged from another program, or by the desktop's own dialogue.
@Tag("x11")
@ExtendWith(Fx.class)
class FolderFromTheDesktopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String QUESTION = "Choose the folder with your learning materials";
    private static final int SQUARE = 80;

    @TempDir
    private Path folder;

    private WindowInUse use;

    @BeforeEach
    void furnish() throws IOException {
        use = new WindowInUse(folder);
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void aFolderDroppedFromAnotherProgramIsCatalogued() throws IOException {
        use.openReal();
        use.untilText(QUESTION);
        Bounds zone = OnFx.get(() -> onScreen(use.robot().lookup(".drop-zone").query()));
        // Beside the words of the page, so that the whole way leads over the window.
        int x = (int) zone.getMinX() + 20;
        int y = (int) zone.getMinY() + 20;
        try (OtherProcess source =
                OtherProcess.java(DragSource.class, use.courses().toString(), "" + x, "" + y, "" + SQUARE)) {
            drag(
                    source,
                    new Point2D(x, y).add(SQUARE / 2.0, SQUARE / 2.0),
                    new Point2D(zone.getCenterX(), zone.getMaxY() - 60));

            Fx.until("catalogued", () -> use.text("#status-text").contains("2 added, nothing missing"));
        }
    }

    @Test
    void theButtonOpensTheDesktopsOwnDialogueAndGivingItUpChangesNothing() throws Exception {
        use.openWithDialogue(TestProgram.of(use.rooms()));
        use.untilText(QUESTION);

        use.robot().clickOn("#choose-folder");

        await("the dialogue")
                .atMost(PATIENCE)
                .until(() -> !windowsNamed(QUESTION).isEmpty());
        run("xdotool", "windowactivate", "--sync", windowsNamed(QUESTION).getFirst(), "key", "Escape");
        await("given up").atMost(PATIENCE).until(() -> windowsNamed(QUESTION).isEmpty());
        assertThat(use.shows(QUESTION)).isTrue();
        assertThat(use.rooms().catalog().shelf().roots()).isEmpty();
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    /// Step by step, as a person's hand goes: until it is over the other program, until that one lets go of the folder,
    /// then until this one would take it.
    private void drag(OtherProcess source, Point2D from, Point2D to) {
        Robot hand = OnFx.get(Robot::new);
        AtomicInteger steps = new AtomicInteger();
        await("over the other program").atMost(PATIENCE).until(() -> {
            moveTo(hand, from.add(steps.incrementAndGet() % 30, 0));
            return source.out().contains("ready");
        });
        OnFx.run(() -> hand.mousePress(MouseButton.PRIMARY));
        try {
            dragPressed(hand, source, from, to, steps);
        } finally {
            // Also where it failed: whoever clicks next would not be heard.
            OnFx.run(() -> hand.mouseRelease(MouseButton.PRIMARY));
        }
    }

    private void dragPressed(Robot hand, OtherProcess source, Point2D from, Point2D to, AtomicInteger steps) {
        await("dragged").atMost(PATIENCE).until(() -> {
            moveTo(hand, from.add(steps.incrementAndGet() % 30, 0));
            return source.out().contains("dragging");
        });
        await("over the page").atMost(PATIENCE).until(() -> {
            moveTo(
                    hand,
                    from.interpolate(to, Math.min(1, steps.incrementAndGet() / 40.0))
                            .add(steps.get() % 2, 0));
            return OnFx.get(() -> !use.robot().lookup(".dragged").queryAll().isEmpty()) && steps.get() > 40;
        });
    }

    private static void moveTo(Robot hand, Point2D place) {
        OnFx.run(() -> hand.mouseMove(place));
    }

    private static List<String> windowsNamed(String name) throws IOException {
        return run("xdotool", "search", "--onlyvisible", "--name", "^" + name + "$")
                .lines()
                .toList();
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
