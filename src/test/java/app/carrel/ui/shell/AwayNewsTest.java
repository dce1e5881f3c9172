package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.ui.Fx;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ScanService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class AwayNewsTest {
    private final ScriptedLibrary library = new ScriptedLibrary();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final SimpleBooleanProperty looking = new SimpleBooleanProperty(true);
    private final SimpleStringProperty title = new SimpleStringProperty("");
    private ScanService scans;

    @BeforeEach
    void begin() {
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
        scans = OnFx.get(() -> new ScanService(library));
        OnFx.run(() -> {
            var _ = new AwayNews(looking, title::set, scans, new ScanNews(messages, words), told::add, messages);
        });
    }

    @Test
    void whoLooksElsewhereIsToldAndTheTitleSaysSoUntilTheyLookAgain() {
        OnFx.run(() -> looking.set(false));

        scan();

        assertThat(told).hasSize(1).first().asString().startsWith("Scan of Courses completed");
        assertThat(OnFx.get(title::get)).isEqualTo(told.getFirst() + " – Carrel");
        OnFx.run(() -> looking.set(true));
        assertThat(OnFx.get(title::get)).isEqualTo("Carrel");
    }

    @Test
    void whoLooksAtTheWindowIsNotTroubledByTheDesktop() {
        scan();

        assertThat(told).isEmpty();
        assertThat(OnFx.get(title::get)).isEqualTo("Carrel");
    }

    private void scan() {
        OnFx.run(() -> scans.scan(ScanRequest.of(Path.of(SampleScans.ROOT))));
        Fx.until("begun", () -> library.asked().size() == 1);
        library.end(SampleScans.completed(42, SampleCatalog.NOW));
        Fx.until("ended", () -> scans.endedProperty().get() != null);
    }
}
