package app.carrel.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TimeZone;

/// Figures as the terminal's English says them. Pure functions.
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String UNITS = "kMGTPE";
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private Words() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The number with its noun, which takes an s where there is not exactly one.
    static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /// Bytes, in steps of a thousand, as disks are sold.
    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= 999.95 && unit < UNITS.length() - 1) {
            size /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", size, UNITS.charAt(unit));
    }

    static String duration(long milliseconds) {
        if (milliseconds >= HOUR) {
            return String.format(Locale.ROOT, "%d h %02d min", milliseconds / HOUR, milliseconds % HOUR / MINUTE);
        }
        if (milliseconds >= MINUTE) {
            return String.format(Locale.ROOT, "%d min %02d s", milliseconds / MINUTE, milliseconds % MINUTE / 1000);
        }
        return String.format(Locale.ROOT, "%.1f s", Math.floor(milliseconds / 100.0) / 10);
    }

    static String minutes(long minutes) {
        return minutes < 60
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    static String time(Instant instant, TimeZone zone) {
        int offset = zone.getOffset(instant.toEpochMilli());
        return TIME.format(instant.atOffset(ZoneOffset.ofTotalSeconds(offset / 1000)));
    }
}
