package app.carrel.library.wire;

import java.util.List;

/// What a repair found and did.
///
/// @param message     the same in a sentence
/// @param scansClosed scans that nobody ran, now failed as interrupted
/// @param lockFreed   whether a lock was freed that nobody held
public record RepairView(boolean success, String message, List<Long> scansClosed, boolean lockFreed) {}
