package app.carrel.ui.control;

import app.carrel.library.wire.ScanView;

/// How a scan stands, in the few ways that a person tells apart.
public enum Outcome {
    RUNNING,
    COMPLETED,
    /// Somebody asked it to stop: an end as good as any other.
    STOPPED,
    FAILED;

    public static Outcome of(ScanView scan) {
        return switch (scan.status()) {
            case "completed" -> COMPLETED;
            case "failed" -> "aborted".equals(scan.errorCode()) ? STOPPED : FAILED;
            default -> RUNNING;
        };
    }

    /// The colour it is told in: being stopped is nothing bad.
    public Tag.Kind tag() {
        return switch (this) {
            case COMPLETED -> Tag.Kind.OK;
            case FAILED -> Tag.Kind.BAD;
            case RUNNING, STOPPED -> Tag.Kind.PLAIN;
        };
    }
}
