package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Search as one types, over a real catalogue, by the keyboard alone.
@ExtendWith(Fx.class)
class SearchInTheWindowTest {
    @TempDir
    private Path folder;

    private WindowInUse use;
    private TestProgram program;
    private FxRobot robot;

    @BeforeEach
    void furnish() throws IOException {
        use = new WindowInUse(folder);
        robot = use.robot();
        Path course = Files.createDirectories(use.courses().resolve("Mathematics/Analysis"));
        Files.writeString(course.resolve("Über Grenzwerte.pdf"), "x");
        program = use.openOnCourses();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        Fx.until("in the field", () -> field().isFocused());
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void allWordsAreFoundInAnyOrderWithoutCaseAndAccentsAndEnterOpensTheFirst() {
        robot.write("analysis uber");

        Fx.until("found", () -> hits().getItems().size() == 2);
        use.untilText("1 material");
        robot.type(KeyCode.ENTER);

        Fx.until("opened", () -> !program.desktop().opened().isEmpty());
        assertThat(program.desktop().opened().getFirst().getFileName()).hasToString("Über Grenzwerte.pdf");
    }

    @Test
    void theArrowsReachTheCourseAndEnterShowsIt() {
        robot.write("joins");
        Fx.until("found", () -> hits().getSelectionModel().getSelectedIndex() == 1);

        robot.type(KeyCode.UP, KeyCode.ENTER);

        use.untilText("1 – Joins.mp4");
        Fx.until("out of sight", () -> !results().isVisible());
        assertThat(program.desktop().opened()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidAndEscapeLeadsBack() {
        robot.write("nowhere");
        use.untilText("Nothing on the shelf is called “nowhere”.");

        robot.type(KeyCode.ESCAPE);

        Fx.until("gone", () -> !results().isVisible());
        assertThat(OnFx.get(() -> field().getText())).isEqualTo("nowhere");
        robot.type(KeyCode.ESCAPE);
        Fx.until("empty", () -> field().getText().isEmpty());
    }

    @Test
    void whatWasFoundDoesNotComeBackByItselfWithTheKeyboard() {
        robot.write("joins");
        Fx.until("found", () -> results().isVisible());
        robot.type(KeyCode.ESCAPE);
        Fx.until("gone", () -> !results().isVisible());

        OnFx.run(() -> use.scanButton().requestFocus());
        OnFx.run(() -> field().requestFocus());
        assertThat(OnFx.get(() -> results().isVisible())).isFalse();

        robot.type(KeyCode.DOWN);
        Fx.until("back", () -> results().isVisible());
    }

    private Node results() {
        return robot.lookup(".search-results").query();
    }

    private TextField field() {
        return robot.lookup("#search").queryAs(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private ListView<Object> hits() {
        return robot.lookup("#search-hits").queryAs(ListView.class);
    }
}
