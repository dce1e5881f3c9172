package app.carrel.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out what standard error is.
///
/// Java tells of standard input and output only, and not how wide a terminal is. On systems with a shell, `test` and
/// `stty` know both, and they look at exactly the stream they inherit.
public final class ScreenProbe {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenProbe.class);
    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 20;

    private ScreenProbe() {}

    /// Asks the system.
    ///
    /// @param environment `NO_COLOR` with any value forbids escape codes, `TERM=dumb` any drawing
    /// @param encoding    of standard error
    public static Screen standardError(Map<String, String> environment, Charset encoding) {
        if ("dumb".equals(environment.get("TERM"))) {
            return Screen.PLAIN;
        }
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String answer = windows ? consoleSize() : shellSize();
        return answer.isEmpty() ? Screen.PLAIN : terminal(answer, environment, encoding);
    }

    /// @param size rows and columns, as `stty size` prints them
    static Screen terminal(String size, Map<String, String> environment, Charset encoding) {
        boolean escapes = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Screen(true, escapes, width(size), encoding.equals(StandardCharsets.UTF_8));
    }

    private static int width(String size) {
        String columns = size.strip().replaceFirst("^\\S*\\s*", "");
        if (!columns.matches("[0-9]{1,5}")) {
            return USUAL_WIDTH;
        }
        int width = Integer.parseInt(columns);
        return width < NARROWEST ? USUAL_WIDTH : width;
    }

    private static String consoleSize() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(_ -> "0 " + USUAL_WIDTH)
                .orElse("");
    }

    private static String shellSize() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", "test -t 2 && { stty size <&2 2>/dev/null || echo 0 0; }")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            shell.getOutputStream().close();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            LOG.info("There is no shell to ask whether this is a terminal", e);
            return "";
        }
    }
}
