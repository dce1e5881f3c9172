package app.carrel.ui.shell;

import app.carrel.library.Library;
import app.carrel.library.Withheld;
import app.carrel.ui.Destination;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Messages;
import app.carrel.ui.activity.ActivityModel;
import app.carrel.ui.activity.ActivityView;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.HeartbeatService;
import app.carrel.ui.fx.ScanService;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the window shows while a command on a terminal has the catalogue: the activity page, asked through that
/// command, and a word that the shelf opens when it is done.
final class Elsewhere {
    private final ScanService scans;
    private final HeartbeatService heartbeat;
    private final VBox view;

    Elsewhere(Library library, FileOpener opener, Messages messages, Words words) {
        scans = new ScanService(library);
        heartbeat = new HeartbeatService(library, scans::see);
        ActivityView activity = new ActivityView(
                new ActivityModel(library, Withheld.NONE, scans, opener, Optional.empty(), messages, words),
                messages,
                words);
        Notice why = new Notice(Tag.Kind.PLAIN);
        why.setId("busy-elsewhere");
        why.textProperty().set(messages.get("shell.elsewhere"));
        StackPane telling = new StackPane(why);
        telling.getStyleClass().add("telling");
        VBox.setVgrow(activity.view(), Priority.ALWAYS);
        view = new VBox(telling, activity.view());
        activity.show(new Destination.Activity());
        heartbeat.start();
    }

    Region view() {
        return view;
    }

    /// Asks nothing any more: the command is done, or the window closes.
    void leave() {
        heartbeat.cancel();
        scans.leave();
    }
}
