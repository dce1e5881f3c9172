package app.carrel.ui.shell;

import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.FailureWords;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.control.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A scan as it is told outside of its own page, while it runs and afterwards. Pure.
final class ScanNews {
    /// For so long a new scan is greeted; then its figures say more.
    private static final long GREETING_MS = 2_500;

    private final Messages messages;
    private final Words words;
    private final FailureWords failures;

    ScanNews(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        failures = new FailureWords(messages, words);
    }

    /// "Last scan of Courses: 12 min ago, 3 added, nothing missing".
    String last(ScanView scan) {
        String folder = words.folder(scan.rootPath());
        String ago = words.ago(scan.completedAt() == null ? scan.startedAt() : scan.completedAt());
        return switch (Outcome.of(scan)) {
            case COMPLETED ->
                scan.filesWithheld() > 0
                        ? messages.get("shell.last.withheld", folder, ago, scan.filesWithheld())
                        : messages.get("shell.last.completed", folder, ago, scan.filesAdded(), scan.filesMissing());
            case STOPPED -> messages.get("shell.last.stopped", folder, ago);
            case FAILED, RUNNING -> messages.get("shell.last.failed", folder, ago);
        };
    }

    /// What there is to tell when a scan has ended, with its counts or the reason.
    String ended(ScanView scan) {
        String folder = words.folder(scan.rootPath());
        return switch (Outcome.of(scan)) {
            case COMPLETED ->
                scan.filesWithheld() > 0
                        ? messages.get("shell.ended.withheld", folder, scan.filesWithheld())
                        : messages.get("shell.ended.completed", folder, took(scan), changes(scan));
            case STOPPED -> messages.get("shell.ended.stopped", folder);
            case FAILED, RUNNING -> messages.get("shell.ended.failed", folder, failures.full(scan));
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
}
