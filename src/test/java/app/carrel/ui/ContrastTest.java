package app.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words can be read on whatever they stand: the contrast of WCAG, at least 4.5 : 1, by the colours of the style
/// sheets.
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final List<String> GROUNDS =
            List.of("bg-default", "bg-overlay", "ground", "nav", "row", "row-hover");
    private static final List<String> WORDS =
            List.of("fg-default", "fg-muted", "accent-fg", "success-fg", "warning-fg", "danger-fg");

    /// Both on a row that is selected.
    private static final List<String> SELECTED = List.of("fg-default", "fg-muted", "accent-fg");

    /// @param words  the colour of the words, by its name in the style sheet or itself
    /// @param ground the colour that they stand on
    record Pair(String theme, String words, String ground) {}

    static Stream<Pair> pairs() {
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.of(
                                WORDS.stream().flatMap(words -> GROUNDS.stream().map(on -> new Pair(theme, words, on))),
                                SELECTED.stream().map(words -> new Pair(theme, words, "accent-subtle")),
                                Stream.of("primary", "primary-hover", "primary-pressed")
                                        .map(on -> new Pair(theme, "#ffffff", on)))
                        .flatMap(each -> each));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void wordsStandOutFromTheirGround(Pair pair) throws IOException {
        Map<String, Color> colours = colours(pair.theme());
        Color words = pair.words().startsWith("#")
                ? Color.web(pair.words())
                : Objects.requireNonNull(colours.get(pair.words()));
        Color ground = Objects.requireNonNull(colours.get(pair.ground()));

        assertThat(Contrast.of(words, ground)).isGreaterThanOrEqualTo(LEAST);
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/app/carrel/ui/" + theme + ".css"));
        return Pattern.compile("-color-([a-z0-9-]+): (#[0-9a-f]{6});")
                .matcher(sheet)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
    }
}
