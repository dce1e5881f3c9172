package app.carrel.ui.shell;

import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.control.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scan in sentences, while it runs and afterwards. Pure.
final class ScanWords {
    /// For so long a new scan is greeted; then its figures say more.
    private static final long GREETING_MS = 2_500;

    private final Messages messages;
    private final Words words;

    ScanWords(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /// How a scan ended, as far as a person sees it.
    enum Outcome {
        COMPLETED,
        WITHHELD,
        STOPPED,
        FAILED
    }

    static Outcome outcome(ScanView scan) {
        if ("completed".equals(scan.status())) {
            return scan.filesWithheld() > 0 ? Outcome.WITHHELD : Outcome.COMPLETED;
        }
        return "aborted".equals(scan.errorCode()) ? Outcome.STOPPED : Outcome.FAILED;
    }

    /// "Last scan of Courses: 12 min ago, 3 added, nothing missing".
    String last(ScanView scan) {
        String folder = words.folder(scan.rootPath());
        String ago = words.ago(scan.completedAt() == null ? scan.startedAt() : scan.completedAt());
        return switch (outcome(scan)) {
            case COMPLETED, WITHHELD ->
                messages.get("shell.last.completed", folder, ago, scan.filesAdded(), scan.filesMissing());
            case STOPPED -> messages.get("shell.last.stopped", folder, ago);
            case FAILED -> messages.get("shell.last.failed", folder, ago);
        };
    }

    /// What there is to tell when a scan has ended, with its counts or the reason.
    String ended(ScanView scan) {
        String folder = words.folder(scan.rootPath());
        return switch (outcome(scan)) {
            case COMPLETED -> messages.get("shell.ended.completed", folder, took(scan), changes(scan));
            case WITHHELD -> messages.get("shell.ended.withheld", folder, scan.filesWithheld());
            case STOPPED -> messages.get("shell.ended.stopped", folder);
            case FAILED -> messages.get("shell.ended.failed", folder, reason(scan));
        };
    }

    /// Why a scan could not be started at all.
    String refused(@Nullable Throwable why) {
        return messages.get(
                "shell.refused",
                why == null ? messages.get("shell.refused.unexpected") : new RefusalWords(messages).of(why));
    }

    /// "Scanning Courses".
    String scanning(StatusView status) {
        String root = status.rootPath();
        return root == null
                ? messages.get("shell.bar.scanning-any")
                : messages.get("shell.bar.scanning", words.folder(root));
    }

    /// What the running scan does: a greeting, then "31,402 files · 18,300 a second", or what it waits for.
    String doing(StatusView status, long filesPerSecond, boolean silent) {
        Long elapsed = status.elapsedMs();
        String path = status.currentPath();
        String files = messages.get("shell.bar.files", status.filesSeen());
        if (silent && path != null) {
            return messages.get("shell.bar.waiting", files, words.tail(path));
        }
        if (elapsed == null || elapsed < GREETING_MS) {
            return messages.get("shell.bar.started");
        }
        return messages.get("shell.bar.pace", files, filesPerSecond);
    }

    private String took(ScanView scan) {
        Long millis = scan.durationMs();
        return words.duration(Duration.ofMillis(millis == null ? 0 : millis));
    }

    private String changes(ScanView scan) {
        List<String> parts = new ArrayList<>();
        part(parts, "shell.counts.added", scan.filesAdded());
        part(parts, "shell.counts.updated", scan.filesUpdated());
        part(parts, "shell.counts.moved", scan.filesMoved());
        part(parts, "shell.counts.missing", scan.filesMissing());
        part(parts, "shell.counts.problems", scan.problems());
        return parts.isEmpty() ? messages.get("shell.counts.nothing") : String.join(", ", parts);
    }

    private void part(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(messages.get(key, count));
        }
    }

    /// The sentences that the activity page has for it too, or what was recorded.
    private String reason(ScanView scan) {
        String key = "activity.failure." + scan.errorCode() + ".long";
        if (messages.has(key)) {
            return messages.get(key, words.folder(scan.rootPath()));
        }
        String message = scan.errorMessage();
        return message == null || message.isBlank() ? messages.get("shell.ended.no-reason") : message;
    }
}
