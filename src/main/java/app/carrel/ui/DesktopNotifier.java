package app.carrel.ui;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desktop's own messages, by the small program that each desktop has for them: `notify-send` on Linux, `osascript`
/// on macOS. Windows has none. Holds nothing; any thread.
public final class DesktopNotifier implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotifier.class);
    private static final String NAME = "Carrel";

    /// A message that the desktop has not taken by then is not worth waiting for.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Function<String, List<String>> command;

    public DesktopNotifier() {
        this(text -> command(System.getProperty("os.name", ""), text));
    }

    /// @param command what is started for a text; empty where nothing can be
    DesktopNotifier(Function<String, List<String>> command) {
        this.command = command;
    }

    @Override
    public void tell(String text) {
        List<String> words = command.apply(text);
        if (!words.isEmpty()) {
            Thread.ofVirtual().name("carrel-notify").start(() -> run(words));
        }
    }

    /// @param osName as the system property `os.name` has it
    static List<String> command(String osName, String text) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("mac") || name.contains("darwin")) {
            String script = "display notification %s with title %s".formatted(quoted(text), quoted(NAME));
            return List.of("osascript", "-e", script);
        }
        return name.contains("win")
                ? List.of()
                : List.of("notify-send", "--app-name=" + NAME, "--icon=carrel", "--", NAME, escaped(text));
    }

    private static void run(List<String> words) {
        try {
            Process told = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = told.onExit()
                    .thenApply(_ -> true)
                    .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            if (!ended) {
                told.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.debug("This desktop shows no messages", e);
        }
    }

    /// A word of AppleScript.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// The text of a message may hold markup, which a name of a folder is not.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
