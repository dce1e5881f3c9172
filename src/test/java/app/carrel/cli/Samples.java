package app.carrel.cli;

import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Scans and states to tell of.
final class Samples {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private Samples() {}

    static ScanView completed(long id, String root) {
        return scan(id, root, "completed", null, null, 0, 0);
    }

    static ScanView failed(long id, String message, String code) {
        return scan(id, "/books", "failed", message, code, 0, 0);
    }

    static ScanView withheld(long id, long files) {
        return scan(id, "/books", "completed", null, null, files, 0);
    }

    static ScanView withProblems(long id, long problems) {
        return scan(id, "/books", "completed", null, null, 0, problems);
    }

    private static ScanView scan(
            long id,
            String root,
            String status,
            @Nullable String message,
            @Nullable String code,
            long withheld,
            long problems) {
        return new ScanView(
                id,
                root,
                status,
                START,
                START.plusMillis(61_500),
                message,
                code,
                message == null ? 100 : 40,
                3,
                12,
                1_234,
                5,
                6,
                7,
                withheld,
                987_654,
                problems,
                1,
                "anna@desk",
                61_500L);
    }

    static StatusView running(int progress, long files, @Nullable String path) {
        return running(progress, files, path, 100, false);
    }

    static StatusView running(int progress, long files, @Nullable String path, long ageMs, boolean aborting) {
        return running(progress, files, path, ageMs, aborting, 2_000);
    }

    static StatusView running(
            int progress, long files, @Nullable String path, long ageMs, boolean aborting, long elapsedMs) {
        return new StatusView(
                true,
                1L,
                "running",
                "/books",
                START,
                1L,
                "anna@desk",
                progress,
                true,
                START.plusSeconds(2),
                ageMs,
                120L,
                path,
                aborting,
                elapsedMs,
                "walking",
                files,
                files,
                0,
                0,
                0,
                null);
    }
}
