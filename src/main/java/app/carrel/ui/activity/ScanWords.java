package app.carrel.ui.activity;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.FailureWords;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Words;
import java.time.Duration;

/// What an ended scan is said to have done, in the language of the window. Pure.
public final class ScanWords {
    private static final String NONE = "–";

    private final Messages messages;
    private final Words words;
    private final FailureWords failures;

    public ScanWords(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        failures = new FailureWords(messages, words);
    }

    String outcome(ScanView scan) {
        return switch (Outcome.of(scan)) {
            case RUNNING -> messages.get("activity.outcome.running");
            case COMPLETED -> messages.get("activity.outcome.completed");
            case STOPPED -> messages.get("activity.outcome.stopped");
            case FAILED -> messages.get("activity.outcome.failed");
        };
    }

    /// Why a scan did not complete, in a few words; empty where it did.
    String reason(ScanView scan) {
        return failures.brief(scan);
    }

    /// Why a scan did not complete, what that means, and what to do; empty where it did.
    String sentence(ScanView scan) {
        return failures.full(scan);
    }

    String started(ScanView scan) {
        return words.moment(scan.startedAt());
    }

    String folder(ScanView scan) {
        return words.folder(scan.rootPath());
    }

    String duration(ScanView scan) {
        Long took = scan.durationMs();
        return took == null ? NONE : words.duration(Duration.ofMillis(took));
    }

    String added(ScanView scan) {
        return count(scan, scan.filesAdded());
    }

    String changed(ScanView scan) {
        return count(scan, scan.filesUpdated());
    }

    String moved(ScanView scan) {
        return count(scan, scan.filesMoved());
    }

    /// Only a scan that reached its end has looked for what is gone.
    String gone(ScanView scan) {
        return Outcome.of(scan) == Outcome.COMPLETED ? words.count(scan.filesMissing()) : NONE;
    }

    String problems(ScanView scan) {
        return words.count(scan.problems());
    }

    /// When, by whom, how long, and everything that was counted, in one paragraph.
    String facts(ScanView scan) {
        String run = messages.get("activity.details.run", started(scan), scan.startedBy(), duration(scan));
        if (!counted(scan)) {
            return run;
        }
        String counts = messages.get(
                "activity.details.counts",
                added(scan),
                changed(scan),
                moved(scan),
                gone(scan),
                words.count(scan.filesUnchanged()));
        return run + "\n" + counts;
    }

    /// What a scan found gone but did not mark: "312 of 340 materials of “Photography” are gone from the disk."
    String withheld(ScanView scan) {
        long known = scan.filesWithheld() + scan.filesUnchanged() + scan.filesUpdated() + scan.filesMoved();
        return messages.get("activity.withheld", scan.filesWithheld(), words.count(known), folder(scan));
    }

    /// A scan that failed before it found anything has nothing to count.
    boolean counted(ScanView scan) {
        return Outcome.of(scan) == Outcome.COMPLETED
                || scan.filesAdded() + scan.filesUpdated() + scan.filesMoved() + scan.filesUnchanged() > 0;
    }

    private String count(ScanView scan, long count) {
        return counted(scan) ? words.count(count) : NONE;
    }
}
