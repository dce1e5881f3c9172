package app.carrel.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.settings.Settings;
import app.carrel.settings.Settings.Theme;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.PseudoLocale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Fx.class)
class EveryPageTest {
    private static final Shown.Size USUAL = new Shown.Size(1280, 800, 1);

    @TempDir
    private Path folder;

    private final List<String> found = new ArrayList<>();

    @BeforeAll
    static void speakInMarks() throws Exception {
        PseudoLocale.install();
    }

    /// The last two are for who needs text twice as large, on a small screen.
    @ParameterizedTest
    @CsvSource({
        PseudoLocale.TAG + ", 1280, 800, 1",
        "en, 800, 600, 1",
        "de, 800, 600, 1",
        "de, 1280, 800, 1.5",
        "en, 800, 600, 2",
        "de, 800, 600, 2"
    })
    void noTextIsCutThatShouldNotBe(String language, double width, double height, double text) throws IOException {
        walk(
                LookSettings.of(language, Theme.LIGHT),
                new Shown.Size(width, height, text),
                scene -> Fits.cut(scene.getRoot()));

        assertThat(found).isEmpty();
    }

    @Test
    void everyControlThatCanHaveTheKeyboardHasAName() throws IOException {
        walk(LookSettings.of("en", Theme.LIGHT), USUAL, scene -> Named.nameless(scene.getRoot()));

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyCommandHasALetterOfItsOwn(String language) throws IOException {
        walk(LookSettings.of(language, Theme.LIGHT), USUAL, Letters::faults);

        assertThat(found).isEmpty();
    }

    /// Where text is twice as large on a small screen, what there is no room for has to be scrolled to.
    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280, 800, 1", "de, DARK, 1280, 800, 1", "de, LIGHT, 800, 600, 2"})
    void theTabulatorLeadsToEveryControlAndOneSeesWhereItIs(
            String language, Theme theme, double width, double height, double text) throws IOException {
        walk(
                LookSettings.of(language, theme),
                new Shown.Size(width, height, text),
                scene -> new TabWalk(scene).faults());

        assertThat(found).isEmpty();
    }

    private void walk(Settings settings, Shown.Size size, Function<Scene, List<String>> look) throws IOException {
        Shown shown = new Shown(
                size,
                (page, scene) -> OnFx.get(() -> look.apply(scene)).forEach(fault -> found.add(page + ": " + fault)));
        new FirstAndLastPages(folder, shown).walk(settings);
        try (EveryPage pages = new EveryPage(folder, settings, shown)) {
            pages.walk();
        }
    }
}
