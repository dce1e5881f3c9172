package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One scan as history tells it: the row of `GET /api/scanner/history` and `carrel history --json`.
///
/// @param status       `pending`, `running`, `completed` or `failed`
/// @param errorMessage why it failed, an English sentence or one of the contract's fixed texts; null unless failed
/// @param errorCode    the same for programs, such as `aborted` or `heartbeat_timeout`; null unless failed
/// @param progress     percent, 100 only in `completed`
/// @param problems     how many places it could not read
/// @param durationMs   milliseconds from start to end, null while it runs
public record ScanView(
        long id,
        String rootPath,
        String status,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String errorMessage,
        @Nullable String errorCode,
        int progress,
        long categoriesFound,
        long coursesFound,
        long filesAdded,
        long filesUpdated,
        long filesMoved,
        long filesMissing,
        long filesWithheld,
        long filesUnchanged,
        long problems,
        long startedById,
        String startedBy,
        @Nullable Long durationMs) {}
