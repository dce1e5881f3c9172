package app.carrel;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TriggeringPolicyBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/// The log: `carrel.log` and four older ones, 50 MB together, and never a line on the terminal. What JavaFX and Java
/// itself have to say comes here, too.
///
/// Logback finds this class by its service file, before the first line is logged, and so looks for no configuration of
/// its own: reading XML would cost every command a tenth of a second. Until [#open] names the folder, lines are
/// dropped.
public final class LogFile extends ContextAwareBase implements Configurator {
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level [%thread] %logger{24} - %msg%n";
    /// Of one file; the last line may go beyond it.
    private static final long BYTES = 9_900_000;
    private static final int OLDER = 4;

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        // Logback would otherwise print its own complaints to standard output, in the middle of our JSON.
        context.getStatusManager().add(new NopStatusListener());
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("app.carrel").setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// Logs to `folder` from now on. Called once, by the process that holds the instance lock: two processes must not
    /// roll the same files.
    public static void open(Path folder) {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.addAppender(appender(context, folder));
        }
    }

    /// Writes what is left and closes the file.
    public static void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(LINE);
        encoder.start();

        LogRolling rolling = new LogRolling(folder, OLDER);
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.start();

        FullFile full = new FullFile();
        full.setContext(context);
        full.start();

        appender.setEncoder(encoder);
        appender.setRollingPolicy(rolling);
        appender.setFile(rolling.getActiveFileName());
        appender.setTriggeringPolicy(full);
        appender.start();
        return appender;
    }

    /// Looks at the size before every line. Logback's own policy looks now and then, which a burst of lines outruns.
    private static final class FullFile extends TriggeringPolicyBase<ILoggingEvent> {
        @Override
        public boolean isTriggeringEvent(File activeFile, ILoggingEvent event) {
            return activeFile.length() >= BYTES;
        }
    }
}
