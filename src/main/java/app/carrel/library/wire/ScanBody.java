package app.carrel.library.wire;

import org.jspecify.annotations.Nullable;

/// The body of `POST /api/scanner/scan`. What is null was not said.
///
/// @param rootPath                absolute path of the folder
/// @param background              whether the answer comes at once; true where nothing is said
/// @param quick                   whether only folders are listed whose own time of change differs from the known one
/// @param acceptMissing           whether materials are marked as missing even where the missing guard would withhold
/// it
/// @param heartbeatTimeoutSeconds silence after which this scan is given up, in seconds
public record ScanBody(
        @Nullable String rootPath,
        @Nullable Boolean background,
        @Nullable Boolean quick,
        @Nullable Boolean acceptMissing,
        @Nullable Integer heartbeatTimeoutSeconds) {
    public static final ScanBody EMPTY = new ScanBody(null, null, null, null, null);
}
