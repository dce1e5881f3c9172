package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.InSight;
import app.carrel.ui.OnFx;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The details beside the page of a real window.
@ExtendWith(Fx.class)
class DetailsInTheWindowTest {
    @TempDir
    private Path folder;

    private WindowInUse window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowInUse(folder);
        window.scanBefore();
        window.openReal();
        window.untilText("SQL from Scratch");
        OnFx.run(() -> {
            window.stage().setWidth(1280);
            window.stage().setHeight(800);
        });
        Fx.until("details", this::areShown);
    }

    @AfterEach
    void close() {
        window.letClose();
        window.close();
    }

    @Test
    void theyTellOfTheCourseAndThenOfTheMaterialThatIsSelected() {
        openCourse();
        window.untilText("Kind");

        assertThat(window.shows(window.courses()
                        .resolve("Databases/SQL from Scratch/1 – Joins.mp4")
                        .toString()))
                .isTrue();
        assertThat(window.button("#details-open").isDisabled()).isFalse();
    }

    @Test
    void aKeyHidesThemAndTheNextOneShowsThemAgain() {
        window.robot().push(KeyCode.F4);
        Fx.until("hidden", () -> !areShown());

        window.robot().push(KeyCode.F4);
        Fx.until("shown", this::areShown);
    }

    @Test
    void aPageOfWhichThereIsNothingMoreToTellHasNone() {
        OnFx.run(() -> window.button("#nav-preferences").fire());

        Fx.until("none", () -> !areShown());
    }

    @Test
    void inANarrowWindowTheyLieOverThePageWhenTheyAreAskedFor() {
        OnFx.run(() -> window.stage().setWidth(800));
        Fx.until("no room", () -> !areShown());

        window.robot().push(KeyCode.F4);

        Fx.until("over", () -> window.robot().lookup(".details-over").tryQuery().isPresent());
    }

    @Test
    void theKeyboardFollowsToTheNextPageAndStaysInTheNavigationForWhoWalksThere() {
        openCourse();
        window.robot().type(KeyCode.END);

        OnFx.run(() -> {
            window.robot().lookup(".crumb").queryButton().requestFocus();
            window.robot().lookup(".crumb").queryButton().fire();
        });
        Fx.until(
                "the cards have it",
                () -> window.robot().lookup(".card-grid").query().isFocusWithin());

        OnFx.run(() -> {
            window.button("#nav-activity").requestFocus();
            window.button("#nav-activity").fire();
        });
        Fx.until("the navigation keeps it", () -> window.button("#nav-activity").isFocused());
    }

    private void openCourse() {
        OnFx.run(() -> window.robot().lookup(".course-card").query().requestFocus());
        window.robot().clickOn("SQL from Scratch");
        Fx.until(
                "the course",
                () -> window.robot().lookup("#materials").tryQuery().isPresent());
        window.untilText("1 – Joins.mp4");
        window.robot().clickOn("1 – Joins.mp4");
    }

    private boolean areShown() {
        return window.robot()
                .lookup("#details")
                .tryQuery()
                .filter(InSight::isShown)
                .isPresent();
    }
}
