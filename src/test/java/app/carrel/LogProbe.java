package app.carrel;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process of its own that logs, because the log of the tests' own process belongs to all of them.
final class LogProbe {
    private LogProbe() {}

    /// Arguments: folder, number of lines.
    static void main(String[] arguments) {
        Logger log = LoggerFactory.getLogger(LogProbe.class);
        log.error("too early");
        LogFile.open(Path.of(arguments[0]));
        log.debug("too fine");
        System.Logger toolkit = System.getLogger("javafx.scene.control");
        toolkit.log(System.Logger.Level.INFO, "too much");
        toolkit.log(System.Logger.Level.WARNING, "from the toolkit");
        String text = "x".repeat(1000);
        for (int line = 0; line < Integer.parseInt(arguments[1]); line++) {
            log.info("line {} {}", line, text);
            if (line % 1000 == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofMillis(10).toNanos());
            }
        }
        log.error("the end", new IllegalStateException("cause"));
        LogFile.close();
    }
}
