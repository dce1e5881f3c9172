package app.carrel;

import app.carrel.Assembly.Purpose;
import app.carrel.cli.LibraryDoor;
import app.carrel.cli.RescueDoor;
import app.carrel.cli.Stop;
import app.carrel.cli.StopRequest;
import app.carrel.cli.Terminal;
import app.carrel.library.Doctor;
import app.carrel.library.Instance;
import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.RemoteLibrary;
import app.carrel.library.Rescue;
import app.carrel.library.RunningProgram;
import app.carrel.settings.ApiToken;
import app.carrel.settings.DataFolder;
import app.carrel.settings.DataFolderException;
import app.carrel.settings.Settings;
import app.carrel.settings.SettingsFile;
import app.carrel.ui.shell.Toolkit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the program: opens what its command needs, hears signals, and closes what was opened.
///
/// Lives on the main thread; signals come in on threads of the virtual machine, which may find the assembly not yet
/// there, or closed already.
final class Session implements LibraryDoor, RescueDoor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    /// What closing may take beyond the shutdown timeout, before the process is halted.
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final Duration USUAL_TIMEOUT =
            Duration.ofSeconds(Settings.defaults().shutdownTimeoutSeconds());

    private final Terminal terminal;
    private final StopRequest stopRequest = new StopRequest();
    private final AtomicReference<@Nullable Assembly> assembly = new AtomicReference<>();
    /// The right to open a catalogue that was only put in order.
    private final AtomicReference<@Nullable Instance> held = new AtomicReference<>();

    private final AtomicBoolean windowOpened = new AtomicBoolean();
    private final AtomicBoolean toldToStop = new AtomicBoolean();
    private final ClosingLines closing = new ClosingLines();

    Session(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    StopRequest stopRequest() {
        return stopRequest;
    }

    /// From now on a signal ends the command in order. Called first of all: whoever is told to stop while starting ends
    /// like whoever is told later.
    void hearSignals() {
        Signals.tell(this::stopCommand);
    }

    /// The library for a command, in this process or in the one that has the catalogue open.
    @Override
    public Library open(Optional<Path> dataFolder, Role role) {
        closing.readBy(line -> LOG.info("{}", line));
        DataFolder folder = make(dataFolder);
        SettingsFile settings = settings(folder, terminal.err()::println);
        Entrance.Way way = entrance(folder).find(role);
        // No switch over types, see Entrance.
        if (way instanceof Entrance.Through(RunningProgram program, TakenBy _)) {
            return new RemoteLibrary(program);
        }
        Instance instance = ((Entrance.Own) way).instance();
        Assembly opened = Assembly.open(instance, folder, settings, Purpose.of(role), terminal.err()::println);
        assembly.set(opened);
        return opened.library();
    }

    /// The catalogue with the API before it, until the program is told to end.
    ///
    /// @return where it answers
    int serve(Optional<Path> dataFolder, OptionalInt port, OptionalInt shutdownTimeout) {
        closing.readBy(line -> {
            terminal.out().println(line);
            LOG.info("{}", line);
        });
        DataFolder folder = make(dataFolder);
        SettingsFile settings = settings(folder, terminal.err()::println);
        return switch (entrance(folder).find(Role.SERVE)) {
            case Entrance.Through(RunningProgram _, TakenBy holder) -> throw holder.refusal(Role.SERVE);
            case Entrance.Own(Instance instance) -> {
                Purpose purpose = Purpose.ofServer(port, shutdownTimeout);
                Assembly opened = Assembly.open(instance, folder, settings, purpose, terminal.err()::println);
                assembly.set(opened);
                opened.warmUp();
                yield opened.port().orElseThrow();
            }
        };
    }

    @Override
    public Rescue rescue(Optional<Path> dataFolder) {
        DataFolder folder = make(dataFolder);
        return switch (entrance(folder).find(Role.COMMAND)) {
            case Entrance.Through(RunningProgram program, TakenBy _) -> Rescue.ofOpen(new RemoteLibrary(program));
            case Entrance.Own(Instance instance) -> {
                LogFile.open(folder.logs());
                held.set(instance);
                yield Rescue.ofClosed(folder.path());
            }
        };
    }

    @Override
    public void examine(Optional<Path> dataFolder, Path report) {
        new Doctor(make(dataFolder), version()).write(report, () -> open(dataFolder, Role.COMMAND));
    }

    @Override
    public Optional<Library> running(Optional<Path> dataFolder) {
        return entrance(make(dataFolder)).running().map(way -> new RemoteLibrary(way.program()));
    }

    /// The token of the data folder, made where there is none.
    String token(Optional<Path> dataFolder) {
        Path file = make(dataFolder).apiToken();
        try {
            return ApiToken.known(file).orElseGet(() -> ApiToken.open(file)).text();
        } catch (DataFolderException e) {
            throw new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, e.getMessage());
        }
    }

    /// The window, until it is closed; where one is open already, that one comes to the front.
    int window(Optional<Path> dataFolder) {
        Optional<Stop> asked = stopRequest.asked();
        if (asked.isPresent()) {
            return asked.get().exitCode().number();
        }
        Toolkit toolkit = new Toolkit();
        WindowProgram program;
        try {
            DataFolder folder = make(dataFolder);
            if (broughtToFront(folder)) {
                return 0;
            }
            toolkit.begin();
            SettingsFile settings = settings(folder, terminal.err()::println);
            program = new WindowProgram(folder, settings, version(), toolkit, terminal.err()::println);
        } catch (Refusal unusable) {
            if (stopRequest.asked().isEmpty()) {
                showWhy(locate(dataFolder), unusable, toolkit);
            }
            throw unusable;
        }
        return run(program);
    }

    private void showWhy(DataFolder folder, Refusal unusable, Toolkit toolkit) {
        try {
            run(WindowProgram.ofUnusable(folder, version(), unusable, toolkit));
        } catch (RuntimeException e) {
            LOG.debug("Nor is there a display", e);
        }
    }

    private int run(WindowProgram program) {
        windowOpened.set(true);
        Signals.tell((number, _) -> program.signal(number));
        return program.run();
    }

    private static String version() {
        return Objects.requireNonNullElse(Session.class.getPackage().getImplementationVersion(), "(built from source)");
    }

    private Entrance entrance(DataFolder folder) {
        return Entrance.of(folder, () -> stopRequest.asked().isPresent());
    }

    private boolean broughtToFront(DataFolder folder) {
        Optional<Entrance.Through> window =
                entrance(folder).running().filter(way -> way.holder().role().equals(Optional.of(Role.WINDOW)));
        try {
            window.ifPresent(way -> way.program().bringToFront());
            return window.isPresent();
        } catch (Refusal e) {
            LOG.info("The window that was open has gone", e);
            return false;
        }
    }

    private void stopCommand(int number, String name) {
        if (!toldToStop.compareAndSet(false, true)) {
            LOG.info("Received signal {} ({}) again: the program is closing already", number, name);
            return;
        }
        closing.say("Received signal " + number + ". Initiating graceful shutdown...");
        Stop stop = number == 2 ? Stop.INTERRUPT : Stop.TERMINATE;
        Assembly opened = assembly.get();
        Watchdog.start(
                (opened == null ? USUAL_TIMEOUT : opened.shutdownTimeout()).plus(GRACE),
                stop.exitCode().number());
        // A command that is still opening the catalogue sees this as soon as it has, and begins nothing.
        stopRequest.ask(stop);
        if (opened != null) {
            // A scan that hangs would keep the command waiting for ever: it is recorded as failed at the timeout.
            opened.stopTasks(closing::say);
        }
    }

    @Override
    public void close() {
        Assembly opened = assembly.get();
        Instance instance = held.getAndSet(null);
        if (instance != null) {
            instance.close();
        }
        if (opened != null) {
            // A command that ends by itself has nothing to tell.
            opened.close(stopRequest.asked().isPresent() ? closing::say : line -> LOG.debug("{}", line));
        }
    }

    /// Whether a catalogue or a window was opened here, whose libraries may leave threads behind.
    boolean hasOpened() {
        return assembly.get() != null || windowOpened.get();
    }

    private static DataFolder make(Optional<Path> option) {
        try {
            return locate(option).make();
        } catch (DataFolderException e) {
            throw new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, String.valueOf(e.getMessage()));
        }
    }

    private static DataFolder locate(Optional<Path> option) {
        Path home = Path.of(System.getProperty("user.home"));
        return DataFolder.locate(option, System.getenv(), System.getProperties(), home);
    }

    private static SettingsFile settings(DataFolder folder, Consumer<String> complain) {
        try {
            SettingsFile settings = SettingsFile.open(folder.settings());
            settings.complaint().ifPresent(complain);
            return settings;
        } catch (DataFolderException e) {
            throw new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, e.getMessage());
        }
    }
}
