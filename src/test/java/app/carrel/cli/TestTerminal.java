package app.carrel.cli;

import static org.awaitility.Awaitility.await;

import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/// A terminal whose text can be read, with a command line on it.
final class TestTerminal {
    static final String TOKEN = "t0ken";

    final StopRequest stop = new StopRequest();
    final List<Role> opened = new ArrayList<>();
    final List<Optional<Path>> dataFolders = new ArrayList<>();
    final List<Optional<Path>> windows = new ArrayList<>();
    final List<String> servers = new ArrayList<>();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Screen screen;
    private final Library library;
    /// What the person types when asked; empty where nobody is there.
    Optional<String> typed = Optional.empty();

    private @Nullable RuntimeException refusal;
    private boolean programRuns;

    TestTerminal(Library library) {
        this(library, Screen.PLAIN);
    }

    TestTerminal(Library library, Screen screen) {
        this.library = library;
        this.screen = screen;
    }

    /// From now on the library does not open.
    void refuse(RuntimeException why) {
        refusal = why;
    }

    /// From now on a window or server runs.
    void startProgram() {
        programRuns = true;
    }

    int run(String... arguments) {
        Terminal terminal = new Terminal(
                print(out), print(err), () -> screen, Path.of("/home/anna"), TimeZone.getTimeZone("UTC"), () -> typed);
        return new CommandLineInterface(
                        new Doors(new Door(), new WrittenRescue(), this::window, this::serve, _ -> TOKEN),
                        terminal,
                        stop)
                .run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /// Returns once so many lines have been printed.
    void awaitOut(int lines) {
        await().until(() -> out().lines().count() >= lines);
    }

    /// Returns once `text` has been printed.
    void awaitOut(String text) {
        await().until(() -> out().contains(text));
    }

    /// Returns once so many lines were written to standard error.
    void awaitErr(int lines) {
        await().until(() -> err().lines().count() >= lines);
    }

    private final class Door implements LibraryDoor {
        @Override
        public Library open(Optional<Path> dataFolder, Role role) {
            dataFolders.add(dataFolder);
            opened.add(role);
            if (refusal != null) {
                throw refusal;
            }
            return library;
        }

        @Override
        public Optional<Library> running(Optional<Path> dataFolder) {
            return programRuns ? Optional.of(library) : Optional.empty();
        }
    }

    private int serve(Optional<Path> dataFolder, OptionalInt port, OptionalInt shutdownTimeout) {
        servers.add(port + " " + shutdownTimeout);
        stop.ask(Stop.INTERRUPT);
        return port.orElse(8000);
    }

    private int window(Optional<Path> dataFolder) {
        windows.add(dataFolder);
        return 0;
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
