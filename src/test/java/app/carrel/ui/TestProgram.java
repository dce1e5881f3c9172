package app.carrel.ui;

import app.carrel.library.Library;
import app.carrel.library.Offer;
import app.carrel.settings.DataFolder;
import app.carrel.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A program around the window that a test opens and closes as it likes. Any thread.
public final class TestProgram implements Program {
    private final SettingsFile settings;
    private final Runnable onClose;
    private final List<Offer> taken = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Path> reports = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Opened> opened = new CompletableFuture<>();
    private final CompletableFuture<Library> busyElsewhere = new CompletableFuture<>();
    private final app.carrel.ui.Opened desktop = new app.carrel.ui.Opened();
    private final CompletableFuture<Double> textSize = new CompletableFuture<>();
    private final AtomicInteger closed = new AtomicInteger();

    /// @param onClose what closing does, and for how long it waits
    public TestProgram(SettingsFile settings, Runnable onClose) {
        this.settings = settings;
        this.onClose = onClose;
    }

    /// A program on real rooms that are open already.
    public static TestProgram of(RealRooms rooms) {
        TestProgram program = new TestProgram(rooms.settings(), rooms::close);
        program.open(rooms.opened());
        return program;
    }

    public void open(Opened rooms) {
        opened.complete(rooms);
    }

    /// A command has the catalogue open, and answers as `library`.
    public void busyElsewhere(Library library) {
        busyElsewhere.complete(library);
    }

    public void fail(Throwable why) {
        opened.completeExceptionally(why);
    }

    /// What was taken of what was offered, in order. [#open] and [#fail] tell what became of it.
    public List<Offer> taken() {
        return List.copyOf(taken);
    }

    /// What was opened and shown on the desktop.
    public app.carrel.ui.Opened desktop() {
        return desktop;
    }

    /// How often it was closed.
    public int timesClosed() {
        return closed.get();
    }

    @Override
    public CompletionStage<Opened> opened() {
        return opened;
    }

    @Override
    public CompletionStage<Opened> rescue(Offer offer) {
        opened = new CompletableFuture<>();
        taken.add(offer);
        return opened;
    }

    @Override
    public CompletionStage<Library> busyElsewhere() {
        return busyElsewhere;
    }

    @Override
    public SettingsFile settings() {
        return settings;
    }

    @Override
    public FileOpener opener() {
        return desktop;
    }

    @Override
    public Notifier notifier() {
        return told::add;
    }

    /// What the desktop was to tell.
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public CompletionStage<Double> textSize() {
        return textSize;
    }

    /// The desktop wants text so much larger than usual; before it has said so, it has not answered.
    public void wantText(double size) {
        textSize.complete(size);
    }

    @Override
    public DataFolder dataFolder() {
        return new DataFolder(Path.of("/home/anna/.local/share/carrel"));
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public void report(Path file) {
        reports.add(file);
    }

    /// Where reports were written to.
    public List<Path> reports() {
        return List.copyOf(reports);
    }

    @Override
    public Path windowFile() {
        // The windows of tests forget where they were.
        return Path.of("no such folder", "window.properties");
    }

    @Override
    public void close() {
        closed.incrementAndGet();
        onClose.run();
    }

    @Override
    public Duration shutdownTimeout() {
        return Duration.ofSeconds(30);
    }
}
