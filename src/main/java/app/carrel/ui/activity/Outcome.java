package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;

/// How a scan stands, in the few ways that a person tells apart.
public enum Outcome {
    RUNNING,
    COMPLETED,
    /// Somebody asked it to stop: an end as good as any other.
    STOPPED,
    FAILED;

    static Outcome of(ScanView scan) {
        return switch (scan.status()) {
            case "completed" -> COMPLETED;
            case "failed" -> "aborted".equals(scan.errorCode()) ? STOPPED : FAILED;
            default -> RUNNING;
        };
    }
}
