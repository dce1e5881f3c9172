package app.carrel.library.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to `carrel scan --all --json`.
///
/// @param success   whether every known root was scanned to the end
/// @param errorCode why not, for programs; null where it was
/// @param scans     the scans in the order in which they ran, as in history
public record EveryScanAnswer(
        boolean success, String message, @Nullable String errorCode, List<ScanView> scans) {}
