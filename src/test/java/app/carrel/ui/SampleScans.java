package app.carrel.ui;

import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Scans as a library would tell them, for tests and pictures of the pages.
public final class SampleScans {
    public static final String ROOT = "/media/share/Courses";

    private SampleScans() {}

    /// A scan of [#ROOT] that walks.
    public static StatusView walking(long id, int progress, long files, long silenceMs) {
        return status(
                id,
                ROOT,
                progress,
                "walking",
                files,
                silenceMs,
                ROOT + "/Data Science/Practical Statistics/07 – Regression/Slides");
    }

    /// A scan of [#ROOT] that was asked to stop and has not stopped yet.
    public static StatusView stopping(long id, long silenceMs) {
        StatusView walking = walking(id, 45, 31_402, silenceMs);
        return new StatusView(
                true,
                id,
                walking.status(),
                ROOT,
                walking.startedAt(),
                walking.lockedById(),
                walking.lockedBy(),
                walking.progress(),
                true,
                walking.lastHeartbeat(),
                silenceMs,
                walking.timeoutSeconds(),
                walking.currentPath(),
                true,
                walking.elapsedMs(),
                walking.phase(),
                walking.filesSeen(),
                walking.filesAdded(),
                walking.filesUpdated(),
                walking.filesUnchanged(),
                walking.problems(),
                null);
    }

    /// How long it has run where nothing else is said.
    public static final long ELAPSED_MS = 98_000;

    public static StatusView status(
            long id, String root, int progress, String phase, long files, long silenceMs, @Nullable String path) {
        return status(id, root, progress, phase, files, silenceMs, path, ELAPSED_MS);
    }

    public static StatusView status(
            long id,
            String root,
            int progress,
            String phase,
            long files,
            long silenceMs,
            @Nullable String path,
            long elapsedMs) {
        return new StatusView(
                true,
                id,
                "running",
                root,
                SampleCatalog.NOW,
                1L,
                "anna@reading-room",
                progress,
                true,
                SampleCatalog.NOW,
                silenceMs,
                120L,
                path,
                false,
                elapsedMs,
                phase,
                files,
                files / 146,
                files / 2_600,
                files,
                files / 15_000,
                null);
    }

    public static ScanView completed(long id, Instant startedAt) {
        return ended(id, ROOT, startedAt, "completed", null, null, 3, 0, 231_000);
    }

    /// A scan that completed and found so much gone that it marked none of it.
    public static ScanView withheld(long id, Instant startedAt, long files) {
        return new ScanView(
                id,
                ROOT,
                "completed",
                startedAt,
                startedAt.plusSeconds(20),
                null,
                null,
                100,
                11,
                236,
                0,
                0,
                0,
                0,
                files,
                28,
                0,
                1,
                "anna@reading-room",
                20_000L);
    }

    public static ScanView failed(long id, Instant startedAt, String code, String message) {
        return ended(id, ROOT, startedAt, "failed", code, message, 0, 1, 200);
    }

    public static ScanView ended(
            long id,
            String root,
            Instant startedAt,
            String status,
            @Nullable String code,
            @Nullable String message,
            long added,
            long problems,
            long durationMs) {
        long unchanged = status.equals("completed") ? 48_207 : added * 10;
        return new ScanView(
                id,
                root,
                status,
                startedAt,
                startedAt.plusMillis(durationMs),
                message,
                code,
                status.equals("completed") ? 100 : 45,
                11,
                236,
                added,
                0,
                0,
                0,
                0,
                unchanged,
                problems,
                1,
                "anna@reading-room",
                durationMs);
    }
}
