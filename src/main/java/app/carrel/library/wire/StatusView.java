package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What runs now: the object of `GET /api/scanner/status` and `carrel status --json`.
///
/// Idle, `status` is `idle`, the flags are false and everything about a current scan is null or zero. A scan that is
/// over in this very moment is idle here and the newest in `lastScan`.
///
/// @param status           `idle`, `pending` or `running`
/// @param progress         percent, 0 to 100, never going back within a scan
/// @param heartbeatAlive   whether a sign of life came within the timeout
/// @param lastHeartbeat    when the last sign of life was noticed
/// @param heartbeatAgeMs   how long ago that was, in milliseconds by the steady clock
/// @param timeoutSeconds   the silence after which this scan is given up, in seconds
/// @param currentPath      the folder at hand, readable
/// @param abortRequested   whether the scan was asked to stop and has not yet stopped
/// @param elapsedMs        milliseconds since the scan started
/// @param phase            `preparing`, `loading`, `walking` or `finishing`
/// @param filesSeen        files listed so far; `filesAdded` to `problems` are counts so far as well
/// @param lastScan         the newest scan that has ended
public record StatusView(
        boolean isScanning,
        @Nullable Long currentScanId,
        String status,
        @Nullable String rootPath,
        @Nullable Instant startedAt,
        @Nullable Long lockedById,
        @Nullable String lockedBy,
        int progress,
        boolean heartbeatAlive,
        @Nullable Instant lastHeartbeat,
        @Nullable Long heartbeatAgeMs,
        @Nullable Long timeoutSeconds,
        @Nullable String currentPath,
        boolean abortRequested,
        @Nullable Long elapsedMs,
        @Nullable String phase,
        long filesSeen,
        long filesAdded,
        long filesUpdated,
        long filesUnchanged,
        long problems,
        @Nullable ScanView lastScan) {
    /// Nothing runs.
    public static StatusView idle(@Nullable ScanView lastScan) {
        return new StatusView(
                false, null, "idle", null, null, null, null, 0, false, null, null, null, null, false, null, null, 0, 0,
                0, 0, 0, lastScan);
    }
}
