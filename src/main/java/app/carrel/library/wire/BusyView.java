package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The refusal to scan while another scan runs, with who holds the lock and since when; see [LockView].
public record BusyView(
        boolean success,
        String message,
        String errorCode,
        @Nullable Long scanId,
        @Nullable Long lockedById,
        @Nullable String lockedBy,
        @Nullable Instant lockedAt)
        implements FailureView {
    public BusyView(String message, String errorCode, LockView lock) {
        this(false, message, errorCode, lock.scanId(), lock.lockedById(), lock.lockedBy(), lock.lockedAt());
    }
}
