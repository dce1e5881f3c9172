package app.carrel.ui.activity;

import app.carrel.ui.Destination;
import app.carrel.ui.InSight;
import app.carrel.ui.Looks;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.Opened;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.HeartbeatService;
import app.carrel.ui.fx.ScanService;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// The activity page in a window, over scans that do what a test says.
final class ActivityStage {
    private final ScriptedLibrary library;
    private final HeartbeatService heartbeat;
    private final Opened desktop = new Opened();
    private final List<Destination> visited = new ArrayList<>();
    private final ActivityView view;

    /// On the FX thread.
    ActivityStage(Stage stage, ScriptedLibrary library) {
        this.library = library;
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
        ScanService scans = new ScanService(library);
        heartbeat = new HeartbeatService(library, scans::see);
        view = new ActivityView(
                new ActivityModel(library, library, scans, desktop, Optional.of(visited::add), messages, words),
                messages,
                words);
        Scene scene = new Scene(view.view(), 1_000, 800);
        new Looks().dress(scene, false);
        stage.setScene(scene);
        stage.show();
    }

    /// The person comes to the page.
    void begin() {
        OnFx.run(() -> {
            view.show(new Destination.Activity());
            heartbeat.start();
        });
    }

    /// The other pages that the person was brought to.
    List<Destination> visited() {
        return OnFx.get(() -> List.copyOf(visited));
    }

    /// What was shown in the file manager.
    Opened desktop() {
        return desktop;
    }

    void close() {
        OnFx.run(() -> heartbeat.cancel());
        // Whoever still waits for a scan must not outlive the test.
        library.end(SampleScans.completed(42, SampleCatalog.NOW));
    }

    static List<String> shown(FxRobot robot) {
        return InSight.texts(robot);
    }
}
