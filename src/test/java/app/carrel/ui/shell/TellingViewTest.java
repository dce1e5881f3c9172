package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Fx;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ScanService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(Fx.class)
class TellingViewTest {
    private static final Instant THEN = Instant.parse("2026-11-23T09:00:00Z");

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ScanNews news = new ScanNews(messages, new Words(messages, Clock.fixed(THEN, ZoneOffset.UTC)));
    private final ScriptedLibrary library = new ScriptedLibrary();
    private final ScanService scans = OnFx.get(() -> new ScanService(library));
    private final TellingModel model = OnFx.get(() -> new TellingModel(scans, news));
    private final TellingView view =
            OnFx.get(() -> new TellingView(model, new SimpleBooleanProperty(true), _ -> {}, messages));

    @Test
    void theFirstOfTwoFoldersIsNotTriedAgainWhileTheSecondIsScanned() {
        OnFx.run(() -> model.scan(List.of(Path.of("/media/usb/Music"), Path.of("/media/usb/Photography"))));
        untilAsked(1);

        library.end(SampleScans.failed(42, THEN, "something_new", "The moon was full."));
        untilAsked(2);
        Fx.until("told", () -> model.tellingProperty().get() != null);
        assertThat(OnFx.get(() -> tryAgain().isDisabled())).isTrue();

        library.end(SampleScans.failed(43, THEN, "something_new", "The moon is still full."));
        Fx.until("free again", () -> !tryAgain().isDisabled());
        OnFx.run(() -> tryAgain().fire());
        untilAsked(3);
        library.end(SampleScans.completed(44, THEN));
    }

    private Button tryAgain() {
        return new FxRobot().from(view).lookup("_Try again").queryButton();
    }

    private void untilAsked(int times) {
        Fx.until("asked", () -> library.asked().size() == times);
    }
}
