package app.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final ResourceBundle.Control AS_ASKED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("app.carrel.messages", Locale.ROOT, AS_ASKED);
    private static final ResourceBundle GERMAN =
            ResourceBundle.getBundle("app.carrel.messages", Locale.GERMAN, AS_ASKED);

    @ParameterizedTest
    @MethodSource("keys")
    void everyTextIsAPatternThatCanBeFilled(String key) {
        assertThatCode(() -> new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noTextLosesAnApostrophe(String key) {
        assertThat(BUNDLE.getString(key).replace("''", "")).doesNotContain("'");
    }

    @Test
    void threadsThatSpeakAtTheSameTimeDoNotMixUpTheirWords() {
        Messages messages = Messages.in(Locale.ENGLISH);

        List<String> wrong = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(number -> messages.get("words.hours-minutes", number % 24, number % 60)
                                .equals(new MessageFormat(BUNDLE.getString("words.hours-minutes"), Locale.ENGLISH)
                                        .format(new Object[] {number % 24, number % 60}))
                        ? ""
                        : "at " + number)
                .filter(found -> !found.isEmpty())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void numbersInATextAreWrittenAsItsLanguageWritesThem() {
        assertThat(Messages.in(Locale.GERMAN).get("course.stat.materials", 1234567))
                .isEqualTo(new MessageFormat(GERMAN.getString("course.stat.materials"), Locale.GERMAN)
                        .format(new Object[] {1234567}));
        assertThat(Messages.in(Locale.ENGLISH).get("words.seconds-ago", 1234567))
                .contains("1,234,567");
        assertThat(Messages.in(Locale.GERMAN).get("words.seconds-ago", 1234567)).contains("1.234.567");
    }

    @Test
    void germanHasEveryTextAndNoOther() {
        assertThat(GERMAN.keySet()).isEqualTo(BUNDLE.keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void germanHasTheSamePlacesToFill(String key) {
        assertThat(places(GERMAN.getString(key))).isEqualTo(places(BUNDLE.getString(key)));
        assertThat(GERMAN.getString(key).replace("''", "")).doesNotContain("'");
    }

    /// A key is used where it stands in the source whole, or put together from a beginning that stands there.
    @Test
    void everyTextIsUsedSomewhere() throws IOException {
        String sources = sources();
        Set<String> beginnings = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)*\\.)\"")
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(keys())
                .allMatch(
                        key -> sources.contains("\"" + key + "\"")
                                || beginnings.stream().anyMatch(key::startsWith),
                        "used");
    }

    @Test
    void aLanguageThatIsNotSpokenYetIsEnglishInWordsAndNumbers() {
        Messages messages = Messages.in(Locale.of("fi"));

        assertThat(messages.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(messages.get("shell.bar.files", 31_402)).isEqualTo("31,402 files");
    }

    @Test
    void pluralsAreDoneProperly() {
        Messages messages = Messages.in(Locale.ENGLISH);

        assertThat(List.of(0, 1, 2).stream().map(count -> messages.get("shell.bar.files", count)))
                .containsExactly("no files yet", "1 file", "2 files");
    }

    @Test
    void germanIsSpokenWithItsOwnNumbersAndPlurals() {
        Messages messages = Messages.in(Locale.GERMANY);

        assertThat(List.of(0, 1, 31_402).stream().map(count -> messages.get("shell.bar.files", count)))
                .containsExactly("noch keine Dateien", "1 Datei", "31.402 Dateien");
    }

    private static Set<String> places(String pattern) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/app/carrel/ui"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    static Stream<String> keys() {
        return BUNDLE.keySet().stream();
    }
}
