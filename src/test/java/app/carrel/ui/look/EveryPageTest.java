package app.carrel.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.settings.Settings;
import app.carrel.settings.Settings.Theme;
import app.carrel.ui.Fx;
import app.carrel.ui.PseudoLocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Fx.class)
class EveryPageTest {
    @TempDir
    private Path folder;

    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void speakInMarks() throws Exception {
        PseudoLocale.install();
    }

    /// The second and third are what is left of 1600 × 1200 pixels on a desktop that shows everything twice as large.
    @ParameterizedTest
    @CsvSource({PseudoLocale.TAG + ", 1280, 800", "en, 800, 600", "de, 800, 600"})
    void noTextIsCutThatShouldNotBe(String language, double width, double height) throws IOException {
        walk(language, width, height, (page, root) -> Fits.cut(root).forEach(cut -> found.add(page + ": " + cut)));

        assertThat(found).isEmpty();
    }

    @Test
    void everyControlThatCanHaveTheKeyboardHasAName() throws IOException {
        walk(
                "en",
                1280,
                800,
                (page, root) -> Named.nameless(root).forEach(control -> found.add(page + ": " + control)));

        assertThat(found).isEmpty();
    }

    private interface Look {
        void at(String page, Parent root);
    }

    private void walk(String language, double width, double height, Look look) throws IOException {
        walk(LookSettings.of(language, Theme.LIGHT), width, height, look);
    }

    private void walk(Settings settings, double width, double height, Look look) throws IOException {
        try (EveryPage pages = new EveryPage(folder, settings, width, height, look::at)) {
            pages.walk();
        }
    }
}
