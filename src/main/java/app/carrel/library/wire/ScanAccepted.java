package app.carrel.library.wire;

/// The answer to whoever asked for a scan and does not wait for it.
///
/// @param taskId the name of its task, such as `scan_42`
public record ScanAccepted(boolean success, String message, long scanId, String taskId, boolean isBackground) {
    public static ScanAccepted of(long scanId) {
        return new ScanAccepted(true, "Scan started in background", scanId, TaskView.name(scanId), true);
    }
}
