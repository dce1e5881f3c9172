package app.carrel.library.wire;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A background task. Every task is a scan as yet, so that status and history know all there is to know of it.
///
/// @param taskId        such as `scan_42`
/// @param status        `pending`, `running`, `completed` or `failed`
/// @param progress      percent
/// @param lastHeartbeat when its last sign of life was noticed; null once it has ended
public record TaskView(
        String taskId,
        String status,
        int progress,
        @Nullable Instant lastHeartbeat,
        boolean heartbeatAlive) {
    private static final String SCAN = "scan_";

    /// The name of the task that runs this scan.
    public static String name(long scanId) {
        return SCAN + scanId;
    }

    /// The scan that the task of this name runs; empty where no task can have this name.
    public static OptionalLong scanId(String name) {
        return name.matches("scan_[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(name.substring(SCAN.length())))
                : OptionalLong.empty();
    }

    /// The running task; empty where none runs.
    public static Optional<TaskView> of(StatusView status) {
        Long scanId = status.currentScanId();
        return scanId == null
                ? Optional.empty()
                : Optional.of(new TaskView(
                        name(scanId),
                        status.status(),
                        status.progress(),
                        status.lastHeartbeat(),
                        status.heartbeatAlive()));
    }

    /// The running task, judged by another timeout than its own.
    ///
    /// @param timeoutSeconds silence after which it counts as dead, in seconds
    public static Optional<TaskView> of(StatusView status, int timeoutSeconds) {
        long silence = Objects.requireNonNullElse(status.heartbeatAgeMs(), 0L);
        return of(status)
                .map(task -> new TaskView(
                        task.taskId(),
                        task.status(),
                        task.progress(),
                        task.lastHeartbeat(),
                        silence <= timeoutSeconds * 1000L));
    }

    /// A task that does not run any more.
    public static TaskView of(ScanView ended) {
        return new TaskView(name(ended.id()), ended.status(), ended.progress(), null, false);
    }
}
