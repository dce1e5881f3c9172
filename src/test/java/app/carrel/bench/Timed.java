package app.carrel.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that ran to its end.
///
/// @param seconds   from just before its start to its end
/// @param megabytes the most memory that it had resident at once
/// @param out       its standard output, where that was kept
record Timed(double seconds, double megabytes, String out) {
    /// How often a running process is asked for its memory, whose high-water mark only grows.
    private static final long LOOK_MILLIS = 20;

    /// The command failed: it is not there, or does not know what it was asked for.
    static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /// Runs a command and throws its output away.
    static Timed run(List<String> command) throws IOException {
        return run(command, Redirect.DISCARD);
    }

    /// Runs a command and keeps its output.
    static Timed keeping(List<String> command) throws IOException {
        Path out = Files.createTempFile("carrel-bench", ".out");
        try {
            Timed timed = run(command, Redirect.to(out.toFile()));
            return new Timed(timed.seconds, timed.megabytes, Files.readString(out));
        } finally {
            Files.delete(out);
        }
    }

    private static Timed run(List<String> command, Redirect out) throws IOException {
        Path err = Files.createTempFile("carrel-bench", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out)
                    .redirectError(err.toFile());
            builder.environment().remove("CARREL_HOME");
            long start = System.nanoTime();
            Process process = builder.start();
            double memory = 0;
            while (!ended(process)) {
                memory = Math.max(memory, peak(process.pid()));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                String first = Files.readString(err)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("");
                throw new Failed(Path.of(command.getFirst()).getFileName() + " ended with " + process.exitValue() + ": "
                        + first);
            }
            return new Timed(seconds, memory, "");
        } finally {
            Files.delete(err);
        }
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a measurement", e);
        }
    }

    private static double peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException endedMeanwhile) {
            return 0;
        }
    }
}
