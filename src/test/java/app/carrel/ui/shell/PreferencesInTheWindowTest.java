package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.RootView;
import app.carrel.ui.Fx;
import app.carrel.ui.InSight;
import app.carrel.ui.OnFx;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(Fx.class)
class PreferencesInTheWindowTest {
    @TempDir
    private Path folder;

    private WindowInUse use;
    private FxRobot robot;

    @BeforeEach
    void furnish() throws IOException {
        use = new WindowInUse(folder);
        robot = use.robot();
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void aFolderThatIsRemovedIsGoneAtOnceAndComesBackWhenUndone() {
        use.scanBefore();
        open();
        use.untilText("connected");
        assertThat(use.categories().getItems()).isNotEmpty();

        fire(".remove-root");

        Fx.until("gone from the navigation", () -> use.categories().getItems().isEmpty());
        use.untilText("Undo");
        fire(".undo-root");
        Fx.until("back", () -> !use.categories().getItems().isEmpty());
        assertThat(use.rooms().library().roots()).hasSize(1);
    }

    @Test
    void aFolderThatLiesElsewhereNowIsLocatedAndKeepsItsMaterials() throws IOException {
        Path before = Files.move(use.courses(), folder.resolve("before"));
        use.rooms().library().await(use.rooms().library().scan(ScanRequest.of(before)));
        Files.move(before, use.courses());
        open();
        use.untilText("not connected");

        fire(".locate-root");

        use.untilText("connected");
        RootView root = use.rooms().library().roots().getFirst();
        assertThat(root.path()).isEqualTo(use.courses().toString());
        assertThat(root.materials()).isEqualTo(2);
    }

    @Test
    void aFolderCannotBeRemovedWhileAScanRunsAndTheReasonIsSaid() {
        use.scripted().putRoots(use.rooms().library().roots());
        use.scanBefore();
        use.openScripted();
        use.scripted().putRoots(use.rooms().library().roots());
        OnFx.run(() -> use.button("#nav-preferences").fire());
        use.untilText("connected");
        use.rooms()
                .library()
                .removeRoot(use.rooms().library().roots().getFirst().id());

        fire(".remove-root");

        use.untilText("This folder is not known any more; somebody has just removed it.");
    }

    @Test
    void whatCannotHoldIsSaidAsOneTypesAndTheResetLeadsBack() {
        open();

        type("#missing_guard_percent", "101");
        use.untilText("A whole number from 1 to 100. Until then the last one holds.");
        type("#exclude", "{open");
        use.untilText("“{open” is no pattern; a bracket may be left open. Until then the last ones hold.");
        fire("#reset-missing_guard_percent");

        Fx.until("reset", () -> text("#missing_guard_percent").equals("30"));
        assertThat(InSight.texts(robot)).doesNotContain("A whole number from 1 to 100. Until then the last one holds.");
    }

    @Test
    void theTokenIsCopiedAndRenewed() {
        open();
        use.untilText("Now on port 8123");

        fire("#copy-token");
        use.untilText("The token was copied.");
        String token = use.rooms().access().token().text();
        assertThat(OnFx.get(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(token);
        fire("#renew-token");

        use.untilText("A new token holds. Programs that knew the old one need it.");
        assertThat(use.rooms().access().token().text()).isNotEqualTo(token);
    }

    @Test
    void theDataFolderIsOpenedAndWhereItIsNotTheReasonIsSaid() {
        TestProgram program = open();

        fire("#open-data");
        Fx.until(
                "opened",
                () -> program.desktop().opened().contains(program.dataFolder().path()));
        program.desktop().refuse("This desktop has no xdg-open, which Carrel needs to open files.");
        fire("#open-data");

        use.untilText("This desktop has no xdg-open, which Carrel needs to open files.");
    }

    @Test
    void aBackupIsMadeListedAndPutBack() {
        use.scanBefore();
        open();
        use.untilText("No backup yet. The first is made a while after the start, or with the button above.");

        fire("#back-up");
        Fx.until("listed", () -> robot.lookup(".restore-backup").tryQuery().isPresent());
        RootView root = use.rooms().library().roots().getFirst();
        use.rooms().library().removeRoot(root.id());
        fire(".restore-backup");

        Fx.until(
                "done",
                () -> robot.lookup("#backups-done .label")
                        .queryLabeled()
                        .getText()
                        .contains("as it was"));
        assertThat(use.rooms().library().roots()).hasSize(1);
    }

    private TestProgram open() {
        TestProgram program = use.openReal();
        Fx.until("open", () -> robot.lookup("#nav-preferences").tryQuery().isPresent());
        OnFx.run(() -> use.button("#nav-preferences").fire());
        Fx.until("preferences", () -> robot.lookup("#theme-dark").tryQuery().isPresent());
        return program;
    }

    private void fire(String button) {
        Fx.until(
                button,
                () -> robot.lookup(button).match(Node::isVisible).tryQuery().isPresent());
        OnFx.run(() -> robot.lookup(button).queryButton().fire());
    }

    private void type(String field, String text) {
        OnFx.run(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
    }

    private String text(String field) {
        return robot.lookup(field).queryAs(TextInputControl.class).getText();
    }
}
