package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who holds the right to scan, as far as that is known from here.
///
/// @param lockedById who it is by the table of holders; unknown where another process has the database open
/// @param lockedBy   the same in words
/// @param lockedAt   since when
public record LockView(
        @Nullable Long scanId,
        @Nullable Long lockedById,
        @Nullable String lockedBy,
        @Nullable Instant lockedAt) {
    /// The lock as its scan holds it: the two are taken in one transaction.
    public static LockView of(ScanView running) {
        return new LockView(running.id(), running.startedById(), running.startedBy(), running.startedAt());
    }
}
