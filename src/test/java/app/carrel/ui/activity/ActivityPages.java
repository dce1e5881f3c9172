package app.carrel.ui.activity;

import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Opened;
import app.carrel.ui.Page;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.HeartbeatService;
import app.carrel.ui.fx.ScanService;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// The activity page with sample data, by the name of what is to be seen.
public final class ActivityPages {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Words WORDS = new Words(MESSAGES, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));

    private ActivityPages() {}

    public static Page named(String name) {
        ScriptedLibrary library = new ScriptedLibrary();
        if (!name.equals("activity-none")) {
            library.putEnded(history(name));
        }
        library.putProblems(problems());
        if (name.equals("activity-roots")) {
            library.putRoots(List.of(
                    new RootView(1, SampleScans.ROOT, null, null, 1, 0),
                    new RootView(2, "/media/usb/Photography", null, null, 1, 0)));
        }
        ScanService scans = new ScanService(library);
        ActivityModel model =
                new ActivityModel(library, library, scans, new Opened(), Optional.of(_ -> {}), MESSAGES, WORDS);
        ActivityView view = new ActivityView(model, MESSAGES, WORDS);
        view.show(new Destination.Activity());
        HeartbeatService heartbeat = new HeartbeatService(library, scans::see);
        heartbeat.start();
        switch (name) {
            case "activity" -> walk(library, scans, false);
            case "activity-hung" -> walk(library, scans, true);
            case "activity-details" ->
                model.findings().look(SampleScans.failed(39, SampleCatalog.NOW, "root_empty", "Empty"));
            default -> {}
        }
        return view;
    }

    /// A scan that runs for the better part of a minute before one looks.
    private static void walk(ScriptedLibrary library, ScanService scans, boolean hung) {
        library.show(SampleScans.status(42, SampleScans.ROOT, 0, "preparing", 0, 0, null, 0));
        scans.see(library.status());
        int[] second = {0};
        long[] files = {0};
        Timeline minute = new Timeline(new KeyFrame(Duration.millis(220), event -> {
            second[0]++;
            boolean stands = hung && second[0] > 9;
            files[0] += stands ? 0 : (long) (2_000 + 700 * Math.sin(second[0]) + 300 * second[0]);
            library.show(SampleScans.status(
                    42,
                    SampleScans.ROOT,
                    45,
                    "walking",
                    files[0],
                    stands ? 38_000 : 400,
                    SampleScans.ROOT + "/Data Science/Practical Statistics/07 – Regression/Slides",
                    second[0] * 3_000L));
        }));
        minute.setCycleCount(Animation.INDEFINITE);
        minute.play();
    }

    private static List<ScanView> history(String name) {
        Instant now = SampleCatalog.NOW;
        List<ScanView> scans = new ArrayList<>();
        if (name.equals("activity-failed")) {
            scans.add(SampleScans.failed(41, now.minusSeconds(700), "root_empty", "The folder is empty"));
        } else if (name.equals("activity-stopped")) {
            scans.add(SampleScans.ended(
                    41, SampleScans.ROOT, now.minusSeconds(700), "failed", "aborted", "Scan aborted", 120, 0, 41_000));
        } else if (name.equals("activity-withheld")) {
            scans.add(SampleScans.withheld(41, now.minusSeconds(700), 312));
        }
        scans.add(SampleScans.completed(40, now.minusSeconds(1_080)));
        scans.add(SampleScans.ended(
                39, "/media/usb/Photography", now.minusSeconds(53_400), "failed", "root_empty", "Empty", 0, 1, 200));
        scans.add(SampleScans.ended(
                38, SampleScans.ROOT, now.minusSeconds(87_600), "failed", "aborted", "Scan aborted", 120, 0, 41_000));
        scans.add(SampleScans.ended(
                37, SampleScans.ROOT, now.minusSeconds(260_400), "failed", "heartbeat_timeout", "", 18, 1, 129_000));
        for (int i = 36; i > 0; i--) {
            scans.add(SampleScans.completed(i, now.minusSeconds(300_000L + 90_000L * (36 - i))));
        }
        return scans;
    }

    private static List<ProblemView> problems() {
        List<ProblemView> some = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            some.add(new ProblemView(
                    SampleScans.ROOT + "/Data Science/Practical Statistics/0" + i % 10
                            + " – A section with a rather long name for such a small course/Slides " + i,
                    i % 3 == 0 ? "Permission denied" : "Input/output error"));
        }
        return some;
    }
}
