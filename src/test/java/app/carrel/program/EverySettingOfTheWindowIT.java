package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.BuiltProgram;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings that the window shows, by what the built program looks like where the file is edited while that runs. A
/// test begins with the name of its setting, see [EverySettingIT].
@Tag("x11")
class EverySettingOfTheWindowIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String LIGHT_DESKTOP = "GTK_THEME=Adwaita";
    private static final String DARK_DESKTOP = "GTK_THEME=Adwaita:dark";
    /// What the dialogue is called that the first page's button opens.
    private static final String ENGLISH = "^Choose the folder with your learning materials$";

    /// Without its umlaut: `xdotool` may be asked in a locale that has none.
    private static final String GERMAN = "^W.+hlen Sie den Ordner mit Ihren Lernmaterialien$";
    private static final String ANY_QUESTION = ENGLISH + "|" + GERMAN;

    /// Where the first page's button is, whose dialogue takes a click there for none of its buttons.
    private static final int BUTTON_X = 754;

    private static final int BUTTON_Y = 437;

    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @Test
    void theme_turns_the_open_window_dark_and_light() throws Exception {
        ShownCarrel.write(carrel.dataFolder(), "\"theme\": \"light\"");
        try (ShownCarrel shown = ShownCarrel.start(carrel, DARK_DESKTOP)) {
            assertThat(shown.brightness()).isGreaterThan(80);

            shown.edit("\"theme\": \"dark\"");

            await("dark").atMost(LIMIT).until(() -> shown.brightness() < 20);
            shown.edit("\"theme\": \"light\"");
            await("light").atMost(LIMIT).until(() -> shown.brightness() > 80);
        }
    }

    @Test
    void theme_is_the_desktops_where_nothing_else_is_wanted_or_the_wish_is_none() throws Exception {
        try (ShownCarrel shown = ShownCarrel.start(carrel, DARK_DESKTOP)) {
            assertThat(shown.brightness()).isLessThan(20);
            shown.edit("\"theme\": \"light\"");
            await("light").atMost(LIMIT).until(() -> shown.brightness() > 80);

            shown.edit("\"theme\": \"green\"");

            await("dark").atMost(LIMIT).until(() -> shown.brightness() < 20);
            assertThat(carrel.dataFolder().resolve("settings.json.bad"))
                    .content()
                    .contains("green");
        }
        try (ShownCarrel shown = ShownCarrel.start(carrel, LIGHT_DESKTOP)) {
            assertThat(shown.brightness()).isGreaterThan(80);
        }
    }

    @Test
    void language_turns_the_open_window_into_another() throws Exception {
        ShownCarrel.write(carrel.dataFolder(), "\"language\": \"de\"");
        try (ShownCarrel shown = ShownCarrel.start(carrel, "LC_ALL=C.UTF-8")) {
            asks(shown, GERMAN);

            shown.edit("\"language\": \"en\"");

            asks(shown, ENGLISH);
            shown.edit("\"language\": \"de\"");
            asks(shown, GERMAN);
            shown.edit("\"language\": \"no language\"");
            asks(shown, ENGLISH);
            assertThat(carrel.dataFolder().resolve("settings.json.bad"))
                    .content()
                    .contains("no language");
        }
    }

    @Test
    void language_is_the_systems_where_it_is_empty_and_english_where_the_window_does_not_speak_it() throws Exception {
        try (ShownCarrel shown = ShownCarrel.start(carrel, "CARREL_JAVA_OPTS=-Duser.language=de")) {
            asks(shown, GERMAN);
            shown.edit("\"language\": \"fi\"");
            asks(shown, ENGLISH);
            shown.edit("\"language\": \"\"");
            asks(shown, GERMAN);
        }
    }

    /// Presses the first page's button until the dialogue comes that is called `question`, and gives that
    /// up. A dialogue that is called otherwise is from before the edit held.
    private static void asks(ShownCarrel shown, String question) {
        await(question).atMost(LIMIT).pollInterval(Duration.ofSeconds(1)).until(() -> {
            if (ShownCarrel.windows("--name", ANY_QUESTION).isEmpty()) {
                shown.click(BUTTON_X, BUTTON_Y);
                return false;
            }
            boolean asked = !ShownCarrel.windows("--name", question).isEmpty();
            await("given up").atMost(LIMIT).until(() -> {
                ShownCarrel.press("Escape");
                return ShownCarrel.windows("--name", ANY_QUESTION).isEmpty() && shown.isInFront();
            });
            return asked;
        });
    }
}
