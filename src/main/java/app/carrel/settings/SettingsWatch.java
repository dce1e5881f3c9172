package app.carrel.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Optional;
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
    private @Nullable Stamp taken;

    private @Nullable Stamp seen;

    /// What tells one state of the file from another without reading it; nulls where there is none.
    private record Stamp(
            @Nullable FileTime changed,
            long bytes,
            @Nullable Object key) {
        static Stamp of(SettingsFile file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey());
            } catch (IOException _) {
                // Gone, or not to be seen: reading it tells which.
                return new Stamp(null, 0, null);
            }
        }
    }

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
            Stamp now = Stamp.of(file);
            if (!now.equals(taken) && now.equals(seen)) {
                Optional<String> complaint = file.reload();
                // A file that was wrong has been put right.
                now = Stamp.of(file);
                taken = now;
                complaint.ifPresent(this::complain);
            }
            seen = now;
        } catch (DataFolderException e) {
            taken = Stamp.of(file);
            complain(e.getMessage());
        } catch (RuntimeException e) {
            // What is thrown at a clockwork stops it for ever.
            LOG.error("The settings could not be looked at; the next look tries again", e);
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
