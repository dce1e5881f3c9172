package app.carrel.ui.look;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.settings.Settings;
import app.carrel.ui.RealRooms;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import app.carrel.ui.shell.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.WindowEvent;

/// Shows the whole window in a state to be looked at, on whatever display there is:
/// `WindowOnScreen STATE light|dark DATA_FOLDER [COURSES_FOLDER]`. Press Ctrl-C to end it.
public final class WindowOnScreen {
    private static final Duration CLOSED_AFTER = Duration.ofSeconds(15);

    private WindowOnScreen() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        String state = arguments[0];
        Path data = Files.createDirectories(Path.of(arguments[2]));
        RealRooms rooms = new RealRooms(data);
        rooms.settings().save(LookSettings.of("", Settings.Theme.valueOf(arguments[1].toUpperCase(Locale.ROOT))));
        if (arguments.length > 3) {
            Path courses = Path.of(arguments[3]);
            var library = rooms.opened().library();
            library.await(library.scan(ScanRequest.of(courses)));
        }
        ScriptedLibrary scripted = new ScriptedLibrary();
        if (arguments.length > 3) {
            scripted.putEnded(List.of(SampleScans.completed(41, Instant.now().minusSeconds(720))));
        }
        // Closing never ends here: it is there to be looked at.
        TestProgram program = new TestProgram(rooms.settings(), () -> waitForEver());
        if (state.equals("failed")) {
            program.fail(
                    new IllegalStateException("The catalogue is in use by another Carrel (process 4711, user anna on"
                            + " reading-room, since 09:12). Close that one first, or use its window."));
        } else if (state.equals("real")) {
            program.open(rooms.opened());
        } else if (!state.equals("opening")) {
            program.open(rooms.openedWith(scripted));
        }
        if (state.equals("scanning") || state.equals("closing") || state.startsWith("ended")) {
            scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        } else if (state.equals("hung")) {
            scripted.show(SampleScans.walking(42, 45, 31_402, 38_000));
        }
        if (state.startsWith("ended")) {
            CompletableFuture.delayedExecutor(CLOSED_AFTER.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> scripted.end(end(state)));
        }
        if (state.equals("closing")) {
            CompletableFuture.delayedExecutor(CLOSED_AFTER.toSeconds(), TimeUnit.SECONDS)
                    .execute(() -> Platform.runLater(WindowOnScreen::askToClose));
        }
        new Window(program, _ -> Optional.of(Path.of(arguments.length > 3 ? arguments[3] : "."))).open();
    }

    private static ScanView end(String state) {
        Instant then = Instant.now().minusSeconds(231);
        return switch (state) {
            case "ended-withheld" -> SampleScans.withheld(42, then, 312);
            case "ended-failed" -> SampleScans.failed(42, then, "heartbeat_timeout", "Task heartbeat timeout");
            case "ended-stopped" -> SampleScans.failed(42, then, "aborted", "Scan aborted");
            default -> SampleScans.completed(42, then);
        };
    }

    private static void askToClose() {
        javafx.stage.Window window = javafx.stage.Window.getWindows().getFirst();
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
