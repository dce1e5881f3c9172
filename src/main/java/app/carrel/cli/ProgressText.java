package app.carrel.cli;

import app.carrel.library.wire.StatusView;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A running scan in one line. Pure functions.
final class ProgressText {
    private static final int BAR = 20;
    private static final int ROOM_FOR_BAR = 60;
    private static final long QUIET_MS = 3_000;
    private static final long TELLING_MS = 10_000;
    /// The percent between which folders are walked.
    private static final int WALK_BEGINS = 20;

    private static final int WALK_ENDS = 90;

    private ProgressText() {}

    /// The bar alone, empty where the screen is too narrow for one.
    static String bar(int percent, Screen screen) {
        if (screen.width() < ROOM_FOR_BAR) {
            return "";
        }
        int full = percent * BAR / 100;
        return screen.blocks()
                ? "█".repeat(full) + "░".repeat(BAR - full)
                : "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
    }

    /// What stands behind the bar, in at most `cells`.
    static String behindBar(StatusView status, long filesPerSecond, int cells) {
        String figures = percent(status) + "  " + Words.count(status.filesSeen(), "file") + "  "
                + Words.count(filesPerSecond) + "/s" + left(status);
        String line = figures + "  " + Cells.keepEnd(doing(status), cells - Cells.width(figures) - 2);
        return (Cells.width(line) <= cells ? line : Cells.keepEnd(percent(status), cells)).stripTrailing();
    }

    /// How long the walk goes on at the pace it had so far; nothing before that can be told. Coarse: folders that are
    /// still ahead may hold more than those behind.
    private static String left(StatusView status) {
        long elapsed = Objects.requireNonNullElse(status.elapsedMs(), 0L);
        int walked = status.progress() - WALK_BEGINS;
        int ahead = WALK_ENDS - status.progress();
        if (elapsed < TELLING_MS || walked < 2 || ahead < 0) {
            return "";
        }
        long minutes = elapsed * ahead / walked / 60_000;
        return "  " + (minutes == 0 ? "under 1 min" : Words.minutes(minutes)) + " left";
    }

    /// For a file or a pipe.
    static String plain(StatusView status) {
        return percent(status) + "  " + Words.count(status.filesSeen(), "file") + "  " + doing(status);
    }

    private static String percent(StatusView status) {
        return Cells.padStart(Integer.toString(status.progress()), 3) + " %";
    }

    private static String doing(StatusView status) {
        if (status.abortRequested()) {
            return "stopping";
        }
        String place = place(status.rootPath(), status.currentPath());
        long age = Objects.requireNonNullElse(status.heartbeatAgeMs(), 0L);
        if (age < QUIET_MS) {
            return place.isEmpty() ? Objects.requireNonNullElse(status.phase(), "") : place;
        }
        return "no sign of life for " + age / 1000 + " s" + (place.isEmpty() ? "" : " at " + place);
    }

    /// The folder at hand as it lies below the root.
    private static String place(@Nullable String root, @Nullable String path) {
        if (path == null) {
            return "";
        }
        String above = root == null ? "" : withSeparator(root);
        boolean below = path.length() > above.length() && path.startsWith(above);
        return Cells.printable(below ? path.substring(above.length()) : path);
    }

    private static String withSeparator(String root) {
        String separator = root.startsWith("/") ? "/" : "\\";
        return root.endsWith(separator) ? root : root + separator;
    }
}
