package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleScans;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
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
