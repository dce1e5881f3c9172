package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(Fx.class)
class HelpInTheWindowTest {
    @TempDir
    private Path folder;

    private WindowInUse use;
    private FxRobot robot;
    private TestProgram program;

    @BeforeEach
    void open() throws IOException {
        use = new WindowInUse(folder);
        robot = use.robot();
        program = use.openOnCourses();
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void aQuestionMarkShowsTheKeysAndEscapePutsThemAwayAgain() {
        OnFx.run(() -> use.button("#nav-shelf").requestFocus());

        robot.write("?");
        Fx.until("shown", this::areKeysShown);
        robot.type(KeyCode.TAB, KeyCode.ESCAPE);

        Fx.until("away", () -> !areKeysShown());
        assertThat(OnFx.get(() -> use.button("#nav-shelf").isFocused())).isTrue();
    }

    @Test
    void theSameKeyPutsThemAwayAgain() {
        robot.type(KeyCode.F1);
        Fx.until("shown", this::areKeysShown);

        robot.type(KeyCode.F1);

        Fx.until("away", () -> !areKeysShown());
    }

    @Test
    void whoTypesAQuestionMarkIntoTheSearchSearchesForIt() {
        TextField search = robot.lookup("#search").queryAs(TextField.class);
        OnFx.run(search::requestFocus);

        robot.write("?");

        Fx.until("typed", () -> search.getText().equals("?"));
        assertThat(areKeysShown()).isFalse();
    }

    @Test
    void aFileForAReportIsWrittenAndShown() {
        about();

        OnFx.run(() -> use.button("#write-report").fire());
        Fx.until("written", () -> program.reports().size() == 1);
        Path report = program.reports().getFirst();
        use.untilText("The file was written: " + report);
        OnFx.run(() -> use.button("#show-report").fire());

        assertThat(report.getParent()).isEqualTo(program.dataFolder().path());
        Fx.until("shown", () -> program.desktop().revealed().contains(report));
    }

    @Test
    void aboutTellsTheVersionAndWhereThingsAre() {
        about();

        use.untilText("Carrel 1.0");
        use.untilText(program.dataFolder().log().toString());
        OnFx.run(() -> use.button("#show-log").fire());
        Fx.until(
                "shown",
                () -> program.desktop().revealed().contains(program.dataFolder().log()));
    }

    private void about() {
        OnFx.run(() -> robot.lookup("#help-menu")
                .queryAs(MenuButton.class)
                .getItems()
                .getLast()
                .fire());
        Fx.until("about", () -> robot.lookup("#write-report").tryQuery().isPresent());
    }

    private boolean areKeysShown() {
        return OnFx.get(() -> robot.lookup("#keys-sheet").query().isVisible());
    }
}
