package app.carrel;

import app.carrel.Assembly.Purpose;
import app.carrel.library.Doctor;
import app.carrel.library.Instance;
import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.Library;
import app.carrel.library.Offer;
import app.carrel.library.Refusal;
import app.carrel.library.RemoteLibrary;
import app.carrel.library.Rescue;
import app.carrel.library.RunningProgram;
import app.carrel.settings.DataFolder;
import app.carrel.settings.SettingsFile;
import app.carrel.ui.DesktopNotifier;
import app.carrel.ui.DesktopOpener;
import app.carrel.ui.DesktopTextSize;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Notifier;
import app.carrel.ui.Program;
import app.carrel.ui.shell.Toolkit;
import app.carrel.ui.shell.Window;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program around the window: opens the catalogue beside it and closes it behind it.
final class WindowProgram implements Program {
    private static final Logger LOG = LoggerFactory.getLogger(WindowProgram.class);
    private static final Duration GRACE = Duration.ofSeconds(4);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final DataFolder folder;
    private final SettingsFile settings;
    private final String version;
    private final CompletableFuture<Library> busyElsewhere = new CompletableFuture<>();
    private final Consumer<String> alarm;
    private final Window window;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private volatile CompletableFuture<Assembly> assembly;
    private volatile String reason = "Window closed.";
    private volatile boolean leftToAnother;
    private volatile boolean closing;

    /// @param alarm told in a line for people what goes wrong
    WindowProgram(DataFolder folder, SettingsFile settings, String version, Toolkit toolkit, Consumer<String> alarm) {
        this(folder, settings, version, toolkit, alarm, Optional.empty());
    }

    private WindowProgram(
            DataFolder folder,
            SettingsFile settings,
            String version,
            Toolkit toolkit,
            Consumer<String> alarm,
            Optional<Refusal> unusable) {
        this.folder = folder;
        this.settings = settings;
        this.version = version;
        this.alarm = alarm;
        this.assembly = unusable.map(CompletableFuture::<Assembly>failedFuture)
                .orElseGet(() -> asked.thenCompose(_ -> begin(this::open)));
        this.window = new Window(this, toolkit);
    }

    /// A window that does nothing but show why there is no catalogue: whoever opened it from a menu reads no terminal.
    static WindowProgram ofUnusable(DataFolder folder, String version, Refusal why, Toolkit toolkit) {
        SettingsFile settings = SettingsFile.ofDefaults(folder.settings());
        return new WindowProgram(folder, settings, version, toolkit, _ -> {}, Optional.of(why));
    }

    private static CompletableFuture<Assembly> begin(Supplier<Assembly> opening) {
        return CompletableFuture.supplyAsync(
                opening, work -> Thread.ofPlatform().name("carrel-open").start(work));
    }

    private Assembly open() {
        while (true) {
            switch (Entrance.of(folder, () -> closing).find(Role.WINDOW)) {
                case Entrance.Own(Instance instance) -> {
                    Purpose purpose = Purpose.ofWindow(() -> window.bringToFront());
                    Assembly rooms = Assembly.open(instance, folder, settings, purpose, alarm);
                    rooms.warmUp();
                    return rooms;
                }
                case Entrance.Through(RunningProgram other, TakenBy holder) -> waitFor(other, holder);
            }
        }
    }

    /// Waits until a command is done with the catalogue, and lets the window show meanwhile what it does.
    private void waitFor(RunningProgram other, TakenBy holder) {
        switch (holder.role().orElse(Role.COMMAND)) {
            case WINDOW -> {
                // Two were started at the same moment, and the other one was first.
                other.bringToFront();
                leftToAnother = true;
                throw holder.refusal(Role.WINDOW);
            }
            case SERVE -> throw holder.refusal(Role.WINDOW);
            case SCAN, COMMAND -> {
                busyElsewhere.complete(new RemoteLibrary(other));
                while (!closing && Instance.holder(folder.instance()).equals(Optional.of(holder))) {
                    LockSupport.parkNanos(GLANCE.toNanos());
                }
                leftToAnother = closing;
            }
        }
    }

    /// Shows the window and waits until it is closed.
    ///
    /// @return the exit code
    int run() {
        window.open();
        leaveToAnother(assembly);
        window.closed().toCompletableFuture().join();
        return assembly.isCompletedExceptionally() && !leftToAnother ? 1 : 0;
    }

    private void leaveToAnother(CompletableFuture<Assembly> opening) {
        var _ = opening.whenComplete((_, _) -> {
            if (leftToAnother) {
                window.requestClose();
            }
        });
    }

    /// The system wants the program to end: the window closes as if a person had closed it.
    void signal(int number) {
        reason = "Received signal " + number + ".";
        window.requestClose();
    }

    @Override
    public CompletionStage<Opened> opened() {
        asked.complete(null);
        return assembly.thenApply(WindowProgram::rooms).minimalCompletionStage();
    }

    private static Opened rooms(Assembly rooms) {
        return new Opened(rooms.library(), rooms.catalog(), rooms.housekeeping(), rooms.access());
    }

    @Override
    public CompletionStage<Opened> rescue(Offer offer) {
        CompletableFuture<Assembly> again = begin(() -> {
            apply(offer);
            return open();
        });
        assembly = again;
        leaveToAnother(again);
        return opened();
    }

    private void apply(Offer offer) {
        switch (Entrance.of(folder, () -> closing).find(Role.WINDOW)) {
            case Entrance.Own(Instance instance) -> {
                try (instance) {
                    apply(offer, Rescue.ofClosed(folder.path()));
                }
            }
            case Entrance.Through(RunningProgram _, TakenBy holder) ->
                LOG.info("{} has opened the catalogue meanwhile: there is nothing to be rescued", holder);
        }
    }

    private static void apply(Offer offer, Rescue rescue) {
        switch (offer) {
            case Offer.RestoreBackup(Path zip, Instant _) -> rescue.restore(zip);
            case Offer.AcceptAsItIs _ -> rescue.accept();
            case Offer.StartAnew _ -> rescue.startAnew();
            case Offer.ShowFile _ -> {}
        }
    }

    @Override
    public CompletionStage<Library> busyElsewhere() {
        return busyElsewhere.minimalCompletionStage();
    }

    @Override
    public SettingsFile settings() {
        return settings;
    }

    @Override
    public FileOpener opener() {
        return new DesktopOpener();
    }

    @Override
    public Notifier notifier() {
        return new DesktopNotifier();
    }

    @Override
    public CompletionStage<Double> textSize() {
        return new DesktopTextSize().ask();
    }

    @Override
    public DataFolder dataFolder() {
        return folder;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void report(Path file) {
        new Doctor(folder, version).write(file, () -> assembly.join().library());
    }

    @Override
    public Path windowFile() {
        return folder.window();
    }

    @Override
    public void close() {
        closing = true;
        Watchdog.start(shutdownTimeout().plus(GRACE), 1);
        Assembly rooms;
        try {
            rooms = assembly.join();
        } catch (CompletionException e) {
            LOG.debug("There is no catalogue to close", e);
            return;
        }
        LOG.info("{} Initiating graceful shutdown...", reason);
        rooms.close(line -> LOG.info("{}", line));
    }

    @Override
    public Duration shutdownTimeout() {
        return Duration.ofSeconds(settings.current().shutdownTimeoutSeconds());
    }
}
