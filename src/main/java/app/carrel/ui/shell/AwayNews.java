package app.carrel.ui.shell;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.Notifier;
import app.carrel.ui.fx.ScanService;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Tells that a scan has ended to who looks elsewhere: by a message of the desktop, and in the window's title, which
/// task bars show, until they look here again.
final class AwayNews {
    private final ObservableValue<Boolean> looking;
    private final Consumer<String> title;
    private final ScanNews words;
    private final Notifier notifier;
    private final Messages messages;
    private final Subscription watching;

    /// @param looking whether the window has the keyboard
    /// @param title   what the window is called
    AwayNews(
            ObservableValue<Boolean> looking,
            Consumer<String> title,
            ScanService scans,
            ScanNews words,
            Notifier notifier,
            Messages messages) {
        this.looking = looking;
        this.title = title;
        this.words = words;
        this.notifier = notifier;
        this.messages = messages;
        scans.endedProperty().subscribe((before, ended) -> tell(ended));
        watching = looking.subscribe(looks -> {
            if (looks) {
                title.accept(messages.get("shell.name"));
            }
        });
    }

    /// Minds the window no more.
    void leave() {
        watching.unsubscribe();
    }

    private void tell(@Nullable ScanView ended) {
        if (ended != null && !looking.getValue()) {
            String text = words.ended(ended);
            title.accept(messages.get("shell.title.news", text));
            notifier.tell(text);
        }
    }
}
