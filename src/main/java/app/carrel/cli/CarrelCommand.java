package app.carrel.cli;

import app.carrel.library.AskedFolder;
import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.Rescue;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `carrel` without a command opens the window; it also keeps what all commands share.
@Command(
        name = "carrel",
        description = "A catalogue of folders full of learning materials. Without a command, its window opens.",
        footer = {
            "",
            "Examples:",
            "  carrel                       opens the window",
            "  carrel scan ~/Courses        brings the catalogue in line with a folder",
            "  carrel COMMAND --help        tells more about a command"
        },
        synopsisSubcommandLabel = "[COMMAND]")
final class CarrelCommand implements Callable<Integer> {
    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where Carrel keeps its things; otherwise CARREL_HOME or the system's own place.")
    private @Nullable String dataFolder;

    private final Doors doors;
    private final Terminal terminal;
    private final StopRequest stop;

    CarrelCommand(Doors doors, Terminal terminal, StopRequest stop) {
        this.doors = doors;
        this.terminal = terminal;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        return doors.window().open(dataFolder());
    }

    /// The library, opened now.
    Library library(Role role) {
        return doors.library().open(dataFolder(), role);
    }

    /// The library of the window or server that runs.
    ///
    /// @param otherwise the sentence that says that there is none, and what to do
    /// @throws Refusal where none does
    Library runningLibrary(String otherwise) {
        return doors.library()
                .running(dataFolder())
                .orElseThrow(() -> new Refusal(Refusal.Code.NOTHING_RUNS, otherwise));
    }

    /// The ways back where the catalogue cannot be opened.
    Rescue rescue() {
        return doors.rescue().rescue(dataFolder());
    }

    /// Writes a report for whoever looks for a fault.
    void examine(Path report) {
        doors.rescue().examine(dataFolder(), report);
    }

    /// The file that a person means by `text`.
    Path path(String text) {
        return AskedFolder.of(text, terminal.currentFolder());
    }

    /// The API token.
    String token() {
        return doors.token().token(dataFolder());
    }

    /// The server, opened now; see [ServeDoor#open].
    int serve(OptionalInt port, OptionalInt shutdownTimeout) {
        return doors.serve().open(dataFolder(), port, shutdownTimeout);
    }

    Terminal terminal() {
        return terminal;
    }

    StopRequest stop() {
        return stop;
    }

    Reports reports() {
        return new Reports(terminal.zone());
    }

    private Optional<Path> dataFolder() {
        return Optional.ofNullable(dataFolder)
                .map(folder -> terminal.currentFolder().resolve(folder).normalize());
    }
}
