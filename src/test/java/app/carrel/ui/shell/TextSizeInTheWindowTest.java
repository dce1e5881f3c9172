package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.TestProgram;
import app.carrel.ui.TextSize;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Fx.class)
class TextSizeInTheWindowTest {
    private static final double USUAL_PX = 13;

    @TempDir
    private Path folder;

    private WindowInUse use;
    private TestProgram program;

    @BeforeEach
    void open() throws IOException {
        use = new WindowInUse(folder);
        program = use.openOnCourses();
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void growsAndShrinksByTheKeysOfBrowsers() {
        press(KeyCode.PLUS, 3);

        Fx.until("larger", () -> size() == 1.5);
        assertThat(shown()).isEqualTo(1.5 * USUAL_PX);

        press(KeyCode.MINUS, 1);

        Fx.until("smaller", () -> size() == 1.25);

        press(KeyCode.DIGIT0, 1);

        Fx.until("as usual", () -> size() == 1);
        assertThat(shown()).isEqualTo(USUAL_PX);
    }

    @Test
    void growsAlsoWhereAPlusIsReachedWithShift() {
        use.robot().press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.EQUALS).release(KeyCode.SHIFT, KeyCode.CONTROL);

        Fx.until("larger", () -> size() == 1.1);
    }

    @Test
    void isAtMostTwiceTheUsualOne() {
        press(KeyCode.PLUS, 20);

        Fx.until("largest", () -> size() == 2);
    }

    @Test
    void isAsTheDesktopHasItUntilAPersonSaysOtherwise() {
        program.wantText(1.4);

        Fx.until("as the desktop has it", () -> size() == 1.4);

        press(KeyCode.MINUS, 1);
        Fx.until("smaller", () -> size() == 1.25);
        press(KeyCode.DIGIT0, 1);

        Fx.until("as the desktop has it", () -> size() == 1.4);
    }

    @Test
    void whatAPersonSaidHoldsAgainstTheDesktop() {
        press(KeyCode.PLUS, 1);
        Fx.until("larger", () -> size() == 1.1);

        program.wantText(2);

        Fx.until("answered", () -> program.textSize().toCompletableFuture().isDone());
        assertThat(OnFx.get(this::size)).isEqualTo(1.1);
    }

    private void press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            use.robot().press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        }
    }

    private double size() {
        return TextSize.of(use.stage().getScene()).get();
    }

    /// Of the words of the status bar, which are a twelfth smaller.
    private double shown() {
        return OnFx.get(() -> {
            use.stage().getScene().getRoot().applyCss();
            return use.robot()
                            .lookup("#status-text")
                            .queryAs(Label.class)
                            .getFont()
                            .getSize()
                    / 12
                    * USUAL_PX;
        });
    }
}
