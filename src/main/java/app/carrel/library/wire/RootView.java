package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A known root.
///
/// @param uri        the `file:` URI that opens it where `path`, whose bytes are no UTF-8, does not; otherwise null
/// @param lastScanAt when its last completed scan ended
/// @param materials  how many are present
/// @param missing    how many are known to be missing
public record RootView(
        long id,
        String path,
        @Nullable String uri,
        @Nullable Instant lastScanAt,
        long materials,
        long missing) {
    /// What names it where a folder is asked for.
    public String folder() {
        return uri == null ? path : uri;
    }
}
