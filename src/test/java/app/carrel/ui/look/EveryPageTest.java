package app.carrel.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.settings.Settings.Theme;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.PseudoLocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What must be right on every page, whatever the language, theme, size of the window and of the text.
@ExtendWith(Fx.class)
class EveryPageTest {
    @TempDir
    private Path folder;

    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void speakInMarks() throws Exception {
        PseudoLocale.install();
    }

    /// The last two are for who needs text twice as large, on a small screen: what there is no room for has to be
    /// scrolled to there.
    @ParameterizedTest
    @CsvSource({
        PseudoLocale.TAG + ", LIGHT, 1280, 800, 1",
        "en, LIGHT, 1280, 800, 1",
        "de, DARK, 1280, 800, 1",
        "en, DARK, 800, 600, 1",
        "de, LIGHT, 800, 600, 1",
        "de, LIGHT, 1280, 800, 1.5",
        "en, LIGHT, 800, 600, 2",
        "de, LIGHT, 800, 600, 2"
    })
    void nothingIsCutOrNamelessAndTheKeyboardLeadsEverywhere(
            String language, Theme theme, double width, double height, double text) throws IOException {
        Shown shown = new Shown(
                new Shown.Size(width, height, text),
                (page, scene) -> OnFx.get(() -> faults(scene)).forEach(fault -> found.add(page + ": " + fault)));
        new FirstAndLastPages(folder, shown).walk(LookSettings.of(language, theme));
        try (EveryPage pages = new EveryPage(folder, LookSettings.of(language, theme), shown)) {
            pages.walk();
        }

        assertThat(found).isEmpty();
    }

    /// The tabulator comes last: it moves the keyboard and scrolls.
    private static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        Fits.cut(scene.getRoot()).forEach(text -> faults.add("cut: " + text));
        Named.nameless(scene.getRoot()).forEach(control -> faults.add("without a name: " + control));
        Letters.faults(scene).forEach(letter -> faults.add("letters: " + letter));
        new TabWalk(scene).faults().forEach(control -> faults.add("keyboard: " + control));
        return faults;
    }
}
