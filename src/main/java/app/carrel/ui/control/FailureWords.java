package app.carrel.ui.control;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;

/// Why a scan did not complete, in the language of the window: by the window's own sentence where it has
/// one, else as it was recorded. Pure.
public record FailureWords(Messages messages, Words words) {
    /// In a few words; empty where the scan completed.
    public String brief(ScanView scan) {
        return explain(scan, ".short");
    }

    /// With what that means, and what to do; empty where the scan completed.
    public String full(ScanView scan) {
        return explain(scan, ".long");
    }

    private String explain(ScanView scan, String length) {
        if (Outcome.of(scan) == Outcome.COMPLETED) {
            return "";
        }
        String key = "activity.failure." + scan.errorCode() + length;
        if (messages.has(key)) {
            return messages.get(key, words.folder(scan.rootPath()));
        }
        String recorded = scan.errorMessage();
        // Only somebody who wrote to the database leaves a failure without a reason.
        return recorded == null || recorded.isBlank() ? messages.get("activity.failure.by_hand" + length) : recorded;
    }
}
