package app.carrel;

import app.carrel.cli.CommandLineInterface;
import app.carrel.cli.Doors;
import app.carrel.cli.ScreenProbe;
import app.carrel.cli.Terminal;
import app.carrel.library.wire.Json;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TimeZone;

/// Where the program begins: no command opens the window, anything else is for the command line.
///
/// Neither JavaFX nor the database is loaded before somebody asks for it.
public final class Carrel {
    private Carrel() {}

    /// Runs Carrel and ends the process with the exit code of the contract.
    ///
    /// @param arguments as typed, see `carrel --help`
    public static void main(String[] arguments) {
        // Every way on reads JSON, which takes a tenth of a short command's time to make ready.
        Thread.ofPlatform().name("carrel-json").daemon().start(Json::warmUp);
        Session session = new Session(terminal());
        session.hearSignals();
        int exitCode = new CommandLineInterface(
                        new Doors(session, session, session::window, session::serve, session::token),
                        session.terminal(),
                        session.stopRequest())
                .run(arguments);
        session.close();
        // Java looks for a logger in every jar before it exits; where nothing runs any more, it ends just so.
        if (exitCode != 0 || session.hasOpened()) {
            System.exit(exitCode);
        }
    }

    private static Terminal terminal() {
        Charset encoding = System.err.charset();
        // Results are UTF-8 wherever they go: JSON demands it, and names are written in every script.
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Terminal(
                out,
                System.err,
                () -> ScreenProbe.standardError(System.getenv(), encoding),
                Path.of("").toAbsolutePath(),
                TimeZone.getDefault(),
                () -> Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .map(Console::readLine));
    }
}
