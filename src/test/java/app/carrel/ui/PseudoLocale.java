package app.carrel.ui;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// A language that nobody speaks: English with marks on its letters and a third longer, so that texts which do not fit
/// are found before somebody translates them. `en-XA`, for tests alone.
public final class PseudoLocale {
    /// Its tag, for the settings.
    public static final String TAG = "en-XA";

    private static final String PLAIN = "aeiouyAEIOUYcnsz";
    private static final String MARKED = "áéíóúýÁÉÍÓÚÝçñšž";
    private static final int LONGER = 3;

    private PseudoLocale() {}

    /// Puts it beside the other languages, where the bundles are looked for.
    public static void install() throws IOException, URISyntaxException {
        ResourceBundle english = ResourceBundle.getBundle("app.carrel.messages", Locale.ROOT);
        StringBuilder texts = new StringBuilder();
        for (String key : english.keySet()) {
            String text = key.startsWith("words.pattern.") ? english.getString(key) : pseudo(english.getString(key));
            texts.append(key)
                    .append('=')
                    .append(text.replace("\\", "\\\\").replace("\n", "\\n"))
                    .append('\n');
        }
        Path tests = Path.of(
                Objects.requireNonNull(PseudoLocale.class.getResource("/")).toURI());
        Path folder = Files.createDirectories(tests.resolve("app/carrel"));
        Files.writeString(folder.resolve("messages_en_XA.properties"), texts);
    }

    /// What stands in braces is a pattern and stays as it is.
    static String pseudo(String pattern) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char each = pattern.charAt(i);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            int at = PLAIN.indexOf(each);
            text.append(depth == 0 && at >= 0 ? MARKED.charAt(at) : each);
        }
        return text.append("·".repeat(pattern.strip().length() / LONGER)).toString();
    }
}
