package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The backups in the data folder: what they are called, when the next one is due, which of them are kept.
///
/// @param folder made where it is missing
/// @param zone   in which people there read the times that names are made of
public record Backups(Path folder, ZoneId zone) {
    /// Of a file that is not whole yet.
    static final String PART = ".part";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final int TIME_LENGTH = "2026-11-24-120000".length();
    private static final String PREFIX = "catalog-";
    private static final String ENDING = ".zip";
    private static final Duration DAY = Duration.ofDays(1);

    /// Why a backup is made; it is part of its name.
    public enum Reason {
        /// A person asked for it; never deleted.
        ASKED(""),
        DAILY("-daily"),
        BEFORE_MIGRATION("-before-migration");

        private final String mark;

        Reason(String mark) {
            this.mark = mark;
        }

        /// As it stands in JSON, such as `before_migration`.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Why the backup of this name was made.
        private static Reason of(Path zip) {
            return Stream.of(DAILY, BEFORE_MIGRATION)
                    .filter(reason -> zip.toString().endsWith(reason.mark + ENDING))
                    .findFirst()
                    .orElse(ASKED);
        }
    }

    /// A backup as it lies there.
    ///
    /// @param bytes of the zip
    public record Found(Path zip, Reason reason, Instant madeAt, long bytes) {}

    /// Those of the catalogue in `dataFolder`.
    public static Backups of(Path dataFolder) {
        return new Backups(dataFolder.resolve("backups"), ZoneId.systemDefault());
    }

    /// A name that no backup has yet.
    Path fresh(Reason reason, Instant now) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Sentences.explainCopy(e, folder);
        }
        String time = PREFIX + TIME.withZone(zone).format(now);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> time + (number == 1 ? "" : "-" + number) + reason.mark + ENDING)
                .map(folder::resolve)
                .filter(zip -> !Files.exists(zip))
                .findFirst()
                .orElseThrow();
    }

    /// What is told of a backup that lies there.
    ///
    /// @throws IOException where it does not
    Found look(Path zip) throws IOException {
        Instant written = Files.getLastModifiedTime(zip).toInstant();
        return new Found(zip, Reason.of(zip), named(zip).orElse(written), Files.size(zip));
    }

    /// The time that the name tells, which a copy keeps; empty where somebody else gave that name.
    private Optional<Instant> named(Path zip) {
        String name = String.valueOf(zip.getFileName());
        int end = PREFIX.length() + TIME_LENGTH;
        if (!name.startsWith(PREFIX) || name.length() < end) {
            return Optional.empty();
        }
        try {
            return Optional.of(TIME.withZone(zone).parse(name.substring(PREFIX.length(), end), Instant::from));
        } catch (DateTimeParseException e) {
            LOG.debug("{} has a name of its own", zip, e);
            return Optional.empty();
        }
    }

    /// All of them, the newest first.
    public List<Found> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .flatMap(file -> found(file).stream())
                    .sorted(Comparator.comparing(Found::madeAt).reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new DatabaseException(Kind.OTHER, "The backups in %s cannot be listed.".formatted(folder), e);
        }
    }

    /// Whether none was made in the day before `now`. One that seems to come from the future says nothing: a clock was
    /// wrong.
    boolean isDue(Instant now) {
        return newestFirst().stream()
                .map(Found::madeAt)
                .noneMatch(made -> made.isAfter(now.minus(DAY)) && !made.isAfter(now));
    }

    /// Deletes the oldest that nobody asked for, of each kind those beyond `keep`.
    void prune(int keep) {
        for (Reason reason : List.of(Reason.DAILY, Reason.BEFORE_MIGRATION)) {
            newestFirst().stream()
                    .filter(backup -> backup.reason() == reason)
                    .skip(keep)
                    .map(Found::zip)
                    .forEach(Disk::discard);
        }
    }

    /// Deletes what a process left that died while it made one.
    void sweep() {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(ENDING + PART)).forEach(Disk::discard);
        } catch (NoSuchFileException e) {
            LOG.debug("There are no backups yet", e);
        } catch (IOException e) {
            LOG.warn("What is left of unfinished backups in {} stays there", folder, e);
        }
    }

    private Optional<Found> found(Path zip) {
        try {
            return Optional.of(look(zip));
        } catch (IOException e) {
            return Optional.empty(); // deleted meanwhile
        }
    }
}
