package app.carrel.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices within some seconds that the settings' file was edited, and has it read again.
///
/// Has a daemon thread of its own; closed by any thread. An editor may write a file piece by piece: it is read once
/// two looks have found it the same.
public final class SettingsWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsWatch.class);

    private final SettingsFile file;
    private final Consumer<String> alarm;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("carrel-settings").daemon().factory());
    /// Nothing at first: the file may have been edited since it was opened.
    private @Nullable ByteBuffer taken;

    private @Nullable ByteBuffer seen;

    private SettingsWatch(SettingsFile file, Consumer<String> alarm) {
        this.file = file;
        this.alarm = alarm;
    }

    /// Begins to look.
    ///
    /// @param alarm told in a sentence what is wrong with what was edited
    public static SettingsWatch start(SettingsFile file, Duration pace, Consumer<String> alarm) {
        SettingsWatch watch = new SettingsWatch(file, alarm);
        var _ = watch.looks.scheduleWithFixedDelay(
                watch::look, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
        return watch;
    }

    private void look() {
        try {
            ByteBuffer now = content();
            if (!now.equals(taken) && now.equals(seen)) {
                taken = now;
                file.reload().ifPresent(this::complain);
            }
            seen = now;
        } catch (DataFolderException e) {
            complain(e.getMessage());
        } catch (RuntimeException e) {
            // What is thrown at a clockwork stops it for ever.
            LOG.error("The settings could not be looked at; the next look tries again", e);
        }
    }

    /// What the file says now. Its size and times would not do: an edit can leave both what they were.
    private ByteBuffer content() {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file.path()));
        } catch (IOException _) {
            // Gone, or not to be read: reloading it tells which.
            return ByteBuffer.allocate(0);
        }
    }

    private void complain(String sentence) {
        LOG.warn("{}", sentence);
        alarm.accept(sentence);
    }

    /// Looks no more.
    @Override
    public void close() {
        looks.shutdown();
    }
}
