package app.carrel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real second process: its output goes to files, so that it can never block, and it is killed when the test ends.
public final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    private OtherProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Another Java with the class path of this one.
    public static OtherProcess java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return start(new ProcessBuilder(command));
    }

    /// Starts what `builder` says, with nothing to read and every signal as a terminal would leave it.
    public static OtherProcess start(ProcessBuilder builder) throws IOException {
        // A shell that runs a test suite in the background makes its children deaf to SIGINT.
        Path env = Path.of("/usr/bin/env");
        if (Files.isExecutable(env) && System.getProperty("os.name").equals("Linux")) {
            builder.command().addAll(0, List.of(env.toString(), "--default-signal=INT"));
        }
        Path out = Files.createTempFile("carrel-test", ".out");
        Path err = Files.createTempFile("carrel-test", ".err");
        Process process = builder.redirectInput(
                        ProcessBuilder.Redirect.from(nothing().toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new OtherProcess(process, out, err);
    }

    private static Path nothing() {
        Path device = Path.of("/dev/null");
        return Files.exists(device) ? device : Path.of("NUL");
    }

    /// What it has written to standard output so far.
    public String out() {
        return read(out);
    }

    /// What it has written to standard error so far.
    public String err() {
        return read(err);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Waits for its end.
    ///
    /// @return its exit code
    /// @throws AssertionError where it has not ended within `limit`
    public int awaitExit(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("Still running after " + limit + "; out: " + out() + "; err: " + err());
        }
        return process.exitValue();
    }

    /// Sends a signal such as `INT`.
    public void signal(String name) throws IOException, InterruptedException {
        if (!trySignal(name)) {
            throw new AssertionError("There was nobody to send " + name + " to; err: " + err());
        }
    }

    /// Sends a signal to a process that may have ended already.
    ///
    /// @return whether it was there to get it
    public boolean trySignal(String name) throws IOException, InterruptedException {
        return new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /// kill -9, for it and all that it started.
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("The output of a process cannot be read", e);
        }
    }
}
