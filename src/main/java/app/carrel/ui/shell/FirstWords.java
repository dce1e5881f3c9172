package app.carrel.ui.shell;

import app.carrel.ui.control.Words;
import app.carrel.ui.fx.FxQuery;
import java.time.Duration;
import javafx.scene.text.Text;

/// Says once, to nobody and beside the FX thread, what costs up to 60 ms the first time and nothing later: the name of
/// a month, and names in scripts whose letters are shaped by what stands next to them.
final class FirstWords {
    private static final Duration YEAR = Duration.ofDays(366);

    /// An accent that is a character of its own, Chinese, Arabic and Thai.
    private static final String SCRIPTS = "u\u0308ber, \u7ae0, \u0641\u0635\u0644, \u0e1a\u0e17";

    private final FxQuery query = FxQuery.unhurried("carrel-first-words");
    private final Words words;

    FirstWords(Words words) {
        this.words = words;
    }

    /// Returns at once.
    void begin() {
        query.ask(this::say, _ -> {}, _ -> {});
    }

    private double say() {
        String date = words.date(words.now().minus(YEAR));
        return new Text(date + SCRIPTS).getLayoutBounds().getWidth();
    }
}
