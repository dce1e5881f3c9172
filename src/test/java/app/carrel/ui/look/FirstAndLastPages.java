package app.carrel.ui.look;

import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.settings.Settings;
import app.carrel.store.Backups;
import app.carrel.store.DatabaseException;
import app.carrel.ui.Fx;
import app.carrel.ui.RealRooms;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import app.carrel.ui.shell.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.testfx.api.FxRobot;

/// What a person sees where there is no shelf: at the first start, over a catalogue that cannot be opened, while the
/// window closes.
final class FirstAndLastPages {
    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");

    private final FxRobot robot = new FxRobot();
    private final Path folder;
    private final Shown shown;

    FirstAndLastPages(Path folder, Shown shown) {
        this.folder = folder;
        this.shown = shown;
    }

    void walk(Settings settings) throws IOException {
        try (RealRooms rooms = new RealRooms(Files.createDirectory(folder.resolve("first")))) {
            rooms.settings().save(settings);
            welcome(rooms);
            rescue(rooms);
            busyElsewhere(rooms);
            closing(rooms);
        }
    }

    private void welcome(RealRooms rooms) {
        TestProgram program = new TestProgram(rooms.settings(), () -> {});
        program.open(rooms.opened());
        Window window = new Window(program, _ -> Optional.empty());
        shown.open(window, "#choose-folder");
        shown.look("welcome");
        Shown.close(window);
    }

    private void rescue(RealRooms rooms) {
        TestProgram program = new TestProgram(rooms.settings(), () -> {});
        program.fail(unopened());
        Window window = new Window(program, _ -> Optional.empty());
        shown.open(window, "#rescue");
        shown.look("rescue");
        Shown.close(window);
    }

    /// Why a catalogue could not be opened, with everything that can be done about it.
    static Refusal unopened() {
        return Refusal.unopened(
                new DatabaseException(DatabaseException.Kind.OLDER, "The catalogue is older than it should be."),
                Path.of("catalog.mv.db"),
                List.of(
                        new Backups.Found(Path.of("new.zip"), Backups.Reason.DAILY, THEN, 1000),
                        new Backups.Found(Path.of("old.zip"), Backups.Reason.DAILY, THEN.minusSeconds(86_400), 1000)));
    }

    private void busyElsewhere(RealRooms rooms) {
        ScriptedLibrary scripted = new ScriptedLibrary();
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        TestProgram program = new TestProgram(rooms.settings(), () -> {});
        program.busyElsewhere(scripted);
        Window window = new Window(program, _ -> Optional.empty());
        shown.open(window, "#busy-elsewhere");
        Fx.until("scanning", () -> robot.lookup(".running-card").query().isVisible());
        shown.look("busy elsewhere");
        program.fail(new Refusal(Refusal.Code.SHUTTING_DOWN, "Carrel is closing."));
        Shown.close(window);
        scripted.end(SampleScans.completed(42, Instant.now()));
    }

    private void closing(RealRooms rooms) throws IOException {
        Path root = folder.resolve("Shelf");
        ReadingRoom.make(root);
        rooms.library().await(rooms.library().scan(ScanRequest.of(root)));
        CountDownLatch mayClose = new CountDownLatch(1);
        ScriptedLibrary scripted = new ScriptedLibrary();
        scripted.show(SampleScans.walking(42, 45, 31_402, 400));
        TestProgram program = new TestProgram(rooms.settings(), () -> await(mayClose));
        program.open(rooms.openedWith(scripted));
        Window window = new Window(program, _ -> Optional.empty());
        shown.open(window, "#abort-button");
        Fx.until("scanning", () -> robot.lookup("#abort-button").query().isVisible());
        window.requestClose();
        Fx.until("closing", () -> robot.lookup("#closing").query().isVisible());
        shown.look("closing");
        mayClose.countDown();
        Shown.close(window);
        scripted.end(SampleScans.completed(42, Instant.now()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
