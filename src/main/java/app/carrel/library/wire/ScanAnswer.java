package app.carrel.library.wire;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answer to whoever waited for a scan: `POST /api/scanner/scan` in the foreground and `carrel scan --json`.
///
/// @param success   whether the scan completed
/// @param message   `Scan completed successfully`, or why it did not
/// @param errorCode the reason for programs; null where the scan completed
public record ScanAnswer(
        boolean success,
        String message,
        @Nullable String errorCode,
        long scanId,
        boolean isBackground,
        long categoriesFound,
        long coursesFound,
        long filesAdded,
        long filesUpdated,
        long filesMoved,
        long filesMissing,
        long filesWithheld,
        long filesUnchanged,
        long problems,
        @Nullable Long durationMs) {
    /// The answer for a scan that has ended.
    public static ScanAnswer of(ScanView ended) {
        boolean completed = "completed".equals(ended.status());
        return new ScanAnswer(
                completed,
                completed
                        ? "Scan completed successfully"
                        : Objects.requireNonNullElse(ended.errorMessage(), "Scan failed"),
                ended.errorCode(),
                ended.id(),
                false,
                ended.categoriesFound(),
                ended.coursesFound(),
                ended.filesAdded(),
                ended.filesUpdated(),
                ended.filesMoved(),
                ended.filesMissing(),
                ended.filesWithheld(),
                ended.filesUnchanged(),
                ended.problems(),
                ended.durationMs());
    }
}
