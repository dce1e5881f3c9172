package app.carrel.library;

import app.carrel.catalog.SearchPage;
import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.MaterialView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.SearchView;
import app.carrel.library.wire.StatusView;
import app.carrel.scan.Problem;
import app.carrel.scan.ScanChange;
import app.carrel.scan.ScanRecord;
import app.carrel.scan.ScanSummary;
import app.carrel.scan.Scans;
import app.carrel.store.Backups;
import app.carrel.task.TaskSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What is known in the form that crosses to the outside. Pure.
final class Views {
    private Views() {}

    static BackupView of(Backups.Found backup) {
        return new BackupView(backup.zip().toString(), backup.reason().text(), backup.madeAt(), backup.bytes());
    }

    static ScanView of(ScanRecord scan) {
        ScanSummary counts = scan.summary();
        Instant end = scan.completedAt();
        return new ScanView(
                scan.id(),
                scan.rootPath(),
                scan.status(),
                scan.startedAt(),
                end,
                scan.errorMessage(),
                scan.errorCode(),
                scan.progress(),
                counts.categoriesFound(),
                counts.coursesFound(),
                counts.filesAdded(),
                counts.filesUpdated(),
                counts.filesMoved(),
                counts.filesMissing(),
                counts.filesWithheld(),
                counts.filesUnchanged(),
                counts.problems(),
                scan.startedById(),
                scan.startedBy(),
                end == null
                        ? null
                        : Math.max(0, Duration.between(scan.startedAt(), end).toMillis()));
    }

    /// @param now wall time
    static StatusView of(Scans.Running running, Instant now) {
        ScanRecord scan = running.begun();
        TaskSnapshot task = running.task();
        ScanSummary counts = running.summary();
        return new StatusView(
                true,
                scan.id(),
                task.status().name().toLowerCase(Locale.ROOT),
                scan.rootPath(),
                scan.startedAt(),
                scan.startedById(),
                scan.startedBy(),
                task.progress(),
                task.alive(),
                now.minus(task.silence()),
                task.silence().toMillis(),
                task.timeout().toSeconds(),
                task.place(),
                task.abortRequested(),
                task.elapsed().toMillis(),
                running.phase(),
                counts.filesSeen(),
                counts.filesAdded(),
                counts.filesUpdated(),
                counts.filesUnchanged(),
                counts.problems(),
                running.lastEnded().map(Views::of).orElse(null));
    }

    static ChangeView of(ScanChange change) {
        return new ChangeView(
                change.number(),
                change.kind().name().toLowerCase(Locale.ROOT),
                change.id(),
                change.isFolder(),
                change.path(),
                change.oldPath());
    }

    static ProblemView of(Problem problem) {
        return new ProblemView(problem.path(), problem.reason());
    }

    static SearchView of(SearchPage page) {
        return new SearchView(page.hits().stream().map(Views::of).toList(), page.total());
    }

    private static MaterialView of(SearchPage.Hit hit) {
        return new MaterialView(
                hit.id(),
                hit.name(),
                hit.file().toString(),
                hit.category(),
                hit.course(),
                hit.kind().label(),
                hit.size(),
                hit.modifiedAt(),
                hit.missing());
    }
}
