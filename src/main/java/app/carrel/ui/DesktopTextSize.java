package app.carrel.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much larger than usual the desktop wants text to be, where JavaFX does not know it: on Linux it
/// follows the scale of the screen, but not that of text, for which GNOME and its kin have a setting. Holds
/// nothing; any thread.
public final class DesktopTextSize {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopTextSize.class);
    private static final double USUAL = 1;
    private static final long PATIENCE_SECONDS = 5;

    private final List<String> command;

    public DesktopTextSize() {
        this(command(System.getProperty("os.name", "")));
    }

    /// @param command what prints it; empty where nothing needs to
    DesktopTextSize(List<String> command) {
        this.command = command;
    }

    /// Asks the desktop. Returns at once; 1 where it has nothing to say.
    public CompletableFuture<Double> ask() {
        if (command.isEmpty()) {
            return CompletableFuture.completedFuture(USUAL);
        }
        CompletableFuture<Double> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("carrel-text-size").start(() -> answer.complete(run(command)));
        return answer.completeOnTimeout(USUAL, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// @param osName as the system property `os.name` has it
    static List<String> command(String osName) {
        return osName.toLowerCase(Locale.ROOT).contains("linux")
                ? List.of("gsettings", "get", "org.gnome.desktop.interface", "text-scaling-factor")
                : List.of();
    }

    private static double run(List<String> words) {
        try {
            Process asked = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out = asked.getInputStream()) {
                return Double.parseDouble(new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException | NumberFormatException e) {
            LOG.debug("This desktop has no size of text", e);
            return USUAL;
        }
    }
}
