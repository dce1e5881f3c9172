package app.carrel.ui.fx;

import app.carrel.library.ScanRequest;
import java.util.List;

/// What a [ScanWatch] is sent out for.
sealed interface Errand {
    /// Start these scans one after another, and watch them.
    record Scan(List<ScanRequest> requests) implements Errand {}

    /// Watch the scan that somebody else started.
    record Join(long scanId) implements Errand {}
}
