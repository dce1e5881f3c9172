package app.carrel.library;

import app.carrel.store.Backups.Found;
import app.carrel.store.DatabaseException.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a person can do about a catalogue that cannot be opened; [Rescue] does it.
public sealed interface Offer {
    /// Restore this backup; what is there now is kept aside.
    record RestoreBackup(Path zip, Instant madeAt) implements Offer {}

    /// Take the catalogue as it is: what it holds now is what it should hold.
    record AcceptAsItIs() implements Offer {}

    /// Keep the file aside, and begin with an empty catalogue.
    record StartAnew() implements Offer {}

    /// Look at the file, or at the place where it was.
    record ShowFile(Path file) implements Offer {}

    /// What helps against a failure of this kind, the best first. Pure.
    ///
    /// @param backups newest first
    static List<Offer> of(Kind kind, Path file, List<Found> backups) {
        List<Offer> offers = new ArrayList<>();
        boolean wrong = switch (kind) {
            case DAMAGED, GONE, FOREIGN, OLDER, FEWER, UNPROMISED -> true;
            case IN_USE, READ_ONLY, NEWER, DISK_FULL, BROKEN, NO_MEMORY, CLOSED, NO_BACKUP, OTHER -> false;
        };
        if (wrong) {
            backups.stream()
                    .map(backup -> new RestoreBackup(backup.zip(), backup.madeAt()))
                    .forEach(offers::add);
            if (kind != Kind.DAMAGED && kind != Kind.GONE) {
                offers.add(new AcceptAsItIs());
            }
            offers.add(new StartAnew());
        }
        offers.add(new ShowFile(file));
        return List.copyOf(offers);
    }
}
