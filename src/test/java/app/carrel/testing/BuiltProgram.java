package app.carrel.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.carrel.library.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The program as it was built, run as a person would: the system property `carrel.program` says where it is.
///
/// @param program    the start script
/// @param dataFolder used by every run
/// @param prefix     what the command line begins with, such as a change of user
public record BuiltProgram(Path program, Path dataFolder, List<String> prefix) {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String NOBODY = "65534";

    /// The program with a data folder of its own; skips the test where none was built.
    public static BuiltProgram with(Path dataFolder) {
        @Nullable String program = System.getProperty("carrel.program");
        assumeTrue(program != null, "carrel.program does not say where the built program is");
        return new BuiltProgram(Path.of(program), dataFolder, List.of());
    }

    /// The same program, run by a user that file permissions hold for.
    ///
    /// The super-user reads and writes everything; where that one runs the tests, another one runs the program.
    /// Skips the test where that cannot be done.
    public BuiltProgram asOrdinaryUser() {
        if (!SuperUser.runsTheTests()) {
            return this;
        }
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue(setpriv.toFile().canExecute(), "the super-user cannot become another one here");
        return new BuiltProgram(
                program,
                dataFolder,
                List.of(setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }

    /// Makes `file` in the data folder one that somebody else alone may use; the folder and the rest of it belong to
    /// the ordinary user. Skips the test where that cannot be done.
    public void giveAway(Path file) throws IOException {
        SuperUser.does(
                "chown",
                "-R",
                SuperUser.runsTheTests() ? NOBODY : System.getProperty("user.name"),
                dataFolder.toString());
        SuperUser.does("chown", "-R", "root", file.toString());
        SuperUser.does("chmod", "-R", "go-rwx", file.toString());
    }

    /// Gives everything in the data folder to whoever runs the tests.
    public void takeBack() throws IOException {
        SuperUser.does("chown", "-R", System.getProperty("user.name"), dataFolder.toString());
    }

    /// Runs a command to its end.
    public Ended run(String... arguments) throws IOException, InterruptedException {
        try (OtherProcess process = start(arguments)) {
            int code = process.awaitExit(LIMIT);
            return new Ended(code, process.out(), process.err());
        }
    }

    /// Starts a command.
    public OtherProcess start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(program.toString(), "--data-dir", dataFolder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("CARREL_HOME");
        return OtherProcess.start(builder);
    }

    /// Starts a scan, and returns once it has got so far.
    ///
    /// @param percent below 90
    public OtherProcess startScan(Path folder, int percent) throws IOException {
        OtherProcess scan = start("scan", folder.toString());
        await().atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .failFast("the scan ended too early", () -> !scan.isAlive())
                .until(() -> progress(scan.err()) >= percent);
        return scan;
    }

    private static int progress(String err) {
        return err.lines()
                .map(String::strip)
                .filter(line -> line.matches("[0-9]+ %.*"))
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .max()
                .orElse(-1);
    }

    /// What a command left behind.
    public record Ended(int code, String out, String err) {
        /// Its result, printed with `--json`.
        public <T> T json(Class<T> type) {
            return Json.read(out, type);
        }
    }
}
