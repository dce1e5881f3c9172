package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Words;

/// The newest ended scan as its card tells it while nothing runs.
///
/// @param title    what was scanned, and how it ended
/// @param sentence when that was; where it did not complete, why, and what that means
public record LastScan(ScanView scan, Outcome outcome, String title, String sentence) {
    static LastScan of(ScanView scan, Messages messages, Words words, ScanWords scanWords) {
        Outcome outcome = Outcome.of(scan);
        String title = switch (outcome) {
            case COMPLETED ->
                scan.problems() + scan.filesWithheld() == 0 ? "activity.last.completed" : "activity.last.done";
            case STOPPED -> "activity.last.stopped";
            case FAILED, RUNNING -> "activity.last.failed";
        };
        String when = messages.get(
                "activity.last.when",
                words.ago(scan.completedAt() == null ? scan.startedAt() : scan.completedAt()),
                scanWords.duration(scan));
        return new LastScan(
                scan,
                outcome,
                messages.get(title, words.folder(scan.rootPath())),
                outcome == Outcome.COMPLETED ? when : scanWords.sentence(scan));
    }
}
