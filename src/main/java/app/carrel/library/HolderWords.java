package app.carrel.library;

import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.LockView;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Says in a sentence who has the catalogue open.
///
/// @param zone in which people there read times
record HolderWords(ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /// Two scans at once are the contract's own refusal; everything else is a catalogue in use.
    Refusal refusal(TakenBy taken, Role wanted) {
        LockView lock = new LockView(
                null,
                null,
                taken.by().map(holder -> "process " + holder.pid()).orElse(null),
                taken.by().map(InstanceView::since).orElse(null));
        boolean scans = taken.role().equals(Optional.of(Role.SCAN));
        return wanted == Role.SCAN && scans
                ? new Refusal(Refusal.Code.SCAN_IN_PROGRESS, "Scan already in progress", lock)
                : new Refusal(Refusal.Code.CATALOGUE_IN_USE, sentence(taken), lock);
    }

    private String sentence(TakenBy taken) {
        String who = taken.role().map(HolderWords::who).orElse("Another process");
        String advice = taken.role().map(HolderWords::advice).orElse("try again when it has ended");
        String details = taken.by()
                .map(holder -> " (process " + holder.pid() + ", since "
                        + TIME.withZone(zone).format(holder.since()) + ")")
                .orElse("");
        return who + " has the catalogue open" + details + ": " + advice + ".";
    }

    private static String who(Role holder) {
        return switch (holder) {
            case WINDOW -> "A Carrel window";
            case SERVE -> "A Carrel server";
            case SCAN -> "A running scan";
            case COMMAND -> "Another Carrel command";
        };
    }

    private static String advice(Role holder) {
        return switch (holder) {
            case WINDOW -> "use that window, or close it first";
            case SERVE -> "stop it first";
            case SCAN -> "wait until it has ended, or stop it";
            case COMMAND -> "try again when it has ended";
        };
    }
}
