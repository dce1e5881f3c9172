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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The backups in the data folder: what they are called, when the next one is due, which of them are kept.
///
/// @param folder made where it is missing
/// @param zone   in which people there read the times that names are made of
public record Backups(Path folder, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
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
    }

    /// A backup as it lies there.
    public record Found(Path zip, Instant madeAt) {}

    /// A name that no backup has yet.
    public Path fresh(Reason reason, Instant now) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Sentences.explainCopy(e, folder);
        }
        return folder.resolve("catalog-" + TIME.withZone(zone).format(now) + reason.mark + ".zip");
    }

    /// All of them, the newest first.
    public List<Found> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .flatMap(file -> found(file).stream())
                    .sorted(Comparator.comparing(Found::madeAt).reversed())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new DatabaseException(Kind.OTHER, "The backups in %s cannot be listed.".formatted(folder), e);
        }
    }

    /// Whether a day has passed since the last one, or there is none.
    public boolean isDue(Instant now) {
        List<Found> all = newestFirst();
        return all.isEmpty() || !all.getFirst().madeAt().plus(DAY).isAfter(now);
    }

    /// Deletes the oldest that nobody asked for, of each kind those beyond `keep`.
    public void prune(int keep) {
        for (Reason reason : List.of(Reason.DAILY, Reason.BEFORE_MIGRATION)) {
            newestFirst().stream()
                    .map(Found::zip)
                    .filter(zip -> zip.toString().endsWith(reason.mark + ".zip"))
                    .skip(keep)
                    .forEach(Disk::discard);
        }
    }

    private static Optional<Found> found(Path zip) {
        try {
            return Optional.of(new Found(zip, Files.getLastModifiedTime(zip).toInstant()));
        } catch (IOException e) {
            return Optional.empty(); // deleted meanwhile
        }
    }
}
