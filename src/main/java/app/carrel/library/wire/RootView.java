package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A known root.
///
/// @param lastScanAt when its last completed scan ended
/// @param materials  how many are present
/// @param missing    how many are known to be missing
public record RootView(long id, String path, @Nullable Instant lastScanAt, long materials, long missing) {}
