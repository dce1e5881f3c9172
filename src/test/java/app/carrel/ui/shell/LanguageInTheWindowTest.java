package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleScans;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Another language, chosen while the window is open.
@ExtendWith(Fx.class)
class LanguageInTheWindowTest {
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
    void holdsAtOnceAndThePersonStaysWhereTheyAre() {
        use.openScripted();
        goTo("#nav-preferences");
        Fx.until("preferences", () -> use.robot().lookup("#language").tryQuery().isPresent());
        OnFx.run(() -> use.robot().lookup("#search").queryAs(TextField.class).setText("joins"));
        OnFx.run(() -> language().requestFocus());

        choose("de");

        use.untilText("Einstellungen");
        Fx.until("the keyboard", () -> language().isFocused());
        assertThat(use.shows("Preferences")).isFalse();
        assertThat(OnFx.get(() ->
                        use.robot().lookup("#search").queryAs(TextField.class).getText()))
                .isEqualTo("joins");

        choose("en");

        use.untilText("Preferences");
    }

    @Test
    void theKeysOfTheWordsPressWhatTheyNameAfterwards() {
        use.openScripted();
        goTo("#nav-preferences");
        Fx.until("preferences", () -> use.robot().lookup("#language").tryQuery().isPresent());
        choose("de");
        use.untilText("Einstellungen");
        choose("en");
        use.untilText("Preferences");

        use.robot().press(KeyCode.ALT).press(KeyCode.A).release(KeyCode.A).release(KeyCode.ALT);

        Fx.until("activity", () -> use.robot().lookup("#history").tryQuery().isPresent());
    }

    @Test
    void aRunningScanIsStillShownAndIsToldOnceWhenItEnds() {
        var program = use.openScripted();
        use.scripted().show(SampleScans.walking(42, 45, 31_402, 400));
        Fx.until("scanning", () -> use.robot().lookup("#abort-button").query().isVisible());
        goTo("#nav-preferences");
        Fx.until("preferences", () -> use.robot().lookup("#language").tryQuery().isPresent());

        choose("de");

        use.untilText("Courses wird gescannt");
        use.scripted().end(SampleScans.completed(42, Instant.now()));
        Fx.until("ended", () -> use.scanButton().isVisible());
        assertThat(program.told()).hasSizeLessThan(2);
    }

    @Test
    void whatWasChosenOnTheOtherPagesIsStillChosen() {
        use.openScripted();
        use.scripted().end(SampleScans.completed(42, Instant.now()));
        choose("#only-kind", "Document");
        Fx.until("only documents", () -> !use.shows("SQL from Scratch"));
        OnFx.run(() -> use.robot().lookup(".card-grid .list-view").query().requestFocus());
        use.robot().type(KeyCode.ENTER);
        use.untilText("Limits.pdf");
        choose("#filter-state", "On the disk");
        Fx.until("the list", () -> materials().getItems().size() == 1);
        OnFx.run(() -> materials().getSelectionModel().select(0));
        goTo("#nav-activity");
        Fx.until("the history", () -> !history().getItems().isEmpty());
        OnFx.run(() -> history().getSelectionModel().select(0));
        goTo("#nav-preferences");
        Fx.until("preferences", () -> use.robot().lookup("#language").tryQuery().isPresent());

        choose("de");

        use.untilText("Einstellungen");
        goTo("#nav-activity");
        Fx.until("the scan", () -> history().getSelectionModel().getSelectedItem() != null);
        goTo("#nav-shelf");
        Fx.until("only documents", () -> chosen("#only-kind").equals("Dokument"));
        Fx.until("nothing else", () -> use.shows("Analysis") && !use.shows("SQL from Scratch"));
        OnFx.run(() -> use.robot().lookup(".card-grid .list-view").query().requestFocus());
        use.robot().type(KeyCode.ENTER);
        use.untilText("Limits.pdf");
        Fx.until("the selection", () -> materials().getSelectionModel().getSelectedItem() != null);
        assertThat(chosen("#filter-state")).isEqualTo("Vorhanden");
    }

    @Test
    void aCategoryThatWasOpenInTheNavigationStaysOpen() {
        use.openScripted();
        Fx.until("categories", () -> use.categories().getItems().size() == 3);
        OnFx.run(() -> {
            use.categories().requestFocus();
            use.categories().getSelectionModel().select(1);
        });
        use.robot().type(KeyCode.RIGHT);
        Fx.until("opened", () -> use.categories().getItems().size() == 4);
        goTo("#nav-preferences");
        Fx.until("preferences", () -> use.robot().lookup("#language").tryQuery().isPresent());

        choose("de");

        use.untilText("Einstellungen");
        Fx.until("open", () -> use.categories().getItems().size() == 4);
    }

    private ListView<?> materials() {
        return use.robot().lookup("#materials").queryListView();
    }

    private TableView<?> history() {
        return use.robot().lookup("#history").queryTableView();
    }

    private void choose(String menu, String item) {
        OnFx.run(() -> menu(menu).getItems().stream()
                .filter(each -> each.getText().equals(item))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private String chosen(String menu) {
        return menu(menu).getText();
    }

    private MenuButton menu(String id) {
        return use.robot().lookup(id).queryAs(MenuButton.class);
    }

    private void goTo(String item) {
        OnFx.run(() -> use.button(item).fire());
    }

    private void choose(String tag) {
        OnFx.run(() -> language().setValue(tag));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> language() {
        return use.robot().lookup("#language").queryAs(ComboBox.class);
    }
}
