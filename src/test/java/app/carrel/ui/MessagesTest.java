package app.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("app.carrel.messages", Locale.ROOT);

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

    static Stream<String> keys() {
        return BUNDLE.keySet().stream();
    }
}
