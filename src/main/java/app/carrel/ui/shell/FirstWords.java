package app.carrel.ui.shell;

import app.carrel.ui.control.Words;
import app.carrel.ui.fx.FxQuery;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Text;

/// Says once, to nobody, what costs up to 60 ms the first time and nothing later: the name of a month, and names in
/// scripts whose letters are shaped by what stands next to them.
final class FirstWords {
    private static final Duration YEAR = Duration.ofDays(366);

    private final FxQuery query = FxQuery.unhurried("carrel-first-words");
    private final Words words;

    FirstWords(Words words) {
        this.words = words;
    }

    /// Says a date beside the FX thread; returns at once.
    void date() {
        query.ask(() -> words.date(words.now().minus(YEAR)), _ -> {}, _ -> {});
    }

    /// One step for each script, of some milliseconds. FX thread only: what shapes letters for JavaFX on Linux is not
    /// made for two threads, and damages the memory of the process where there are two.
    static List<Runnable> scripts() {
        // An accent that is a character of its own, Chinese, Arabic and Thai.
        return Stream.of("u\u0308ber", "\u7ae0", "\u0641\u0635\u0644", "\u0e1a\u0e17")
                .<Runnable>map(name -> () -> new Text(name).getLayoutBounds())
                .toList();
    }
}
