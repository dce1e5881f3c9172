package app.carrel.ui.shell;

import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Tag;
import app.carrel.ui.fx.ScanService;
import app.carrel.ui.shell.Telling.Remedy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.concurrent.Worker;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What the window has to tell about scans while the person is on some other page, and trying again.
final class TellingModel {
    private static final Duration LONG_ENOUGH_TO_READ = Duration.seconds(12);

    private final ScanService scans;
    private final ScanNews news;
    private final ReadOnlyObjectWrapper<@Nullable Telling> telling = new ReadOnlyObjectWrapper<>(this, "telling");
    private final PauseTransition passing = new PauseTransition(LONG_ENOUGH_TO_READ);
    private List<ScanRequest> wanted = List.of();

    TellingModel(ScanService scans, ScanNews news) {
        this.scans = scans;
        this.news = news;
        passing.setOnFinished(_ -> dismiss());
        scans.endedProperty().subscribe(this::ended);
        scans.stateProperty().subscribe(state -> {
            if (state == Worker.State.FAILED) {
                refused(scans.getException());
            } else if (state == Worker.State.SCHEDULED) {
                dismiss();
            }
        });
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Telling> tellingProperty() {
        return telling.getReadOnlyProperty();
    }

    /// While a scan runs there is nothing to try again: the next one of several folders may have begun.
    ReadOnlyBooleanProperty scanningProperty() {
        return scans.runningProperty();
    }

    // Commands

    /// Scans these folders one after another, and remembers them for [#tryAgain].
    void scan(List<Path> folders) {
        wanted = folders.stream().map(ScanRequest::of).toList();
        scans.scan(wanted);
    }

    /// Tells that something was wrong when the program began.
    void complain(String sentence) {
        tell(new Telling(Tag.Kind.WARN, sentence, Remedy.NONE, false));
    }

    void tryAgain() {
        scans.scan(wanted);
    }

    /// The person has seen where scans are shown how they ended; a complaint about something else stays.
    void seen() {
        Telling now = telling.get();
        if (now != null && (now.passes() || now.remedy() != Remedy.NONE)) {
            dismiss();
        }
    }

    void dismiss() {
        passing.stop();
        telling.set(null);
    }

    private void ended(@Nullable ScanView scan) {
        if (scan == null) {
            return;
        }
        String text = news.ended(scan);
        tell(
                switch (Outcome.of(scan)) {
                    case COMPLETED ->
                        scan.filesWithheld() > 0
                                ? new Telling(Tag.Kind.WARN, text, Remedy.DECIDE, false)
                                : new Telling(Tag.Kind.OK, text, Remedy.SHOW_DETAILS, true);
                    case STOPPED -> new Telling(Tag.Kind.PLAIN, text, Remedy.NONE, true);
                    case FAILED, RUNNING -> failed(scan, text);
                });
    }

    private Telling failed(ScanView scan, String text) {
        try {
            wanted = List.of(ScanRequest.of(Path.of(scan.rootPath())));
            return new Telling(Tag.Kind.BAD, text, Remedy.TRY_AGAIN, false);
        } catch (InvalidPathException e) {
            // A root of another system, or of bytes that are no text here: what is shown of it opens nothing.
            return new Telling(Tag.Kind.BAD, text, Remedy.NONE, false);
        }
    }

    private void refused(@Nullable Throwable why) {
        if (why instanceof Refusal refusal && refusal.code() == Refusal.Code.SCAN_IN_PROGRESS) {
            // A scan that runs would be watched: the lock is taken, but nobody scans. Activity has the button for it.
            tell(new Telling(Tag.Kind.WARN, news.refused(why), Remedy.DECIDE, false));
            return;
        }
        tell(new Telling(Tag.Kind.BAD, news.refused(why), wanted.isEmpty() ? Remedy.NONE : Remedy.TRY_AGAIN, false));
    }

    private void tell(Telling next) {
        passing.stop();
        telling.set(next);
        if (next.passes()) {
            passing.playFromStart();
        }
    }
}
