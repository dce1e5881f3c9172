package app.carrel.cli;

import app.carrel.library.Offer;
import app.carrel.library.Refusal;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.MaterialView;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.library.wire.TaskView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person reads as the result of a command, line by line. Pure.
///
/// @param zone in which people there read times
record Reports(TimeZone zone) {
    private static final int LABEL = 18;

    /// The counts of a scan that completed, a line each.
    List<String> completed(ScanView scan) {
        List<String> lines = new ArrayList<>();
        lines.add(ScanAnswer.of(scan).message());
        lines.add(line("Folder", Cells.printable(scan.rootPath())));
        lines.addAll(counts(scan));
        return lines;
    }

    private List<String> counts(ScanView scan) {
        return List.of(
                figure("Categories found", scan.categoriesFound()),
                figure("Courses found", scan.coursesFound()),
                figure("Files added", scan.filesAdded()),
                figure("Files updated", scan.filesUpdated()),
                figure("Files moved", scan.filesMoved()),
                figure("Files missing", scan.filesMissing()),
                figure("Files withheld", scan.filesWithheld()),
                figure("Files unchanged", scan.filesUnchanged()),
                figure("Problems", scan.problems()),
                line("Duration", duration(scan.durationMs())));
    }

    /// How the scan ended that was asked to stop.
    List<String> stopped(ScanView scan) {
        return List.of("Scan " + scan.id() + " "
                + ("completed".equals(scan.status())
                        ? "completed before it could be stopped"
                        : "has ended: " + Cells.printable(ScanAnswer.of(scan).message())));
    }

    /// What the person can do about a scan that completed with reservations.
    List<String> advice(ScanView scan) {
        List<String> lines = new ArrayList<>();
        if (foundNothing(scan)) {
            lines.add("No files were found in " + Cells.printable(scan.rootPath()) + ": is it the right folder?");
        }
        if (scan.filesWithheld() > 0) {
            lines.add(Words.count(scan.filesWithheld(), "file") + " could not be found and stayed in the catalogue,"
                    + " because they are so many: is everything there? If they are gone for good, scan again with"
                    + " --accept-missing.");
        }
        if (scan.problems() > 0) {
            lines.add("\"carrel problems " + scan.id() + "\" lists what could not be read.");
        }
        return lines;
    }

    private static boolean foundNothing(ScanView scan) {
        return "completed".equals(scan.status())
                && scan.categoriesFound() + scan.filesMissing() + scan.filesWithheld() + scan.problems() == 0;
    }

    List<String> status(StatusView status) {
        List<String> lines = new ArrayList<>();
        if (status.isScanning()) {
            lines.add("Scan " + status.currentScanId() + " is "
                    + (status.abortRequested() ? "stopping" : status.status()));
            lines.add(line("Folder", Cells.printable(orNothing(status.rootPath()))));
            lines.add(line("Progress", status.progress() + " %"));
            lines.add(line("Files seen", Words.count(status.filesSeen())));
            lines.add(line("At", Cells.printable(orNothing(status.currentPath()))));
            lines.add(line("Started by", Cells.printable(orNothing(status.lockedBy()))));
            lines.add(line("Running for", duration(status.elapsedMs())));
            lines.add(line("Sign of life", duration(status.heartbeatAgeMs()) + " ago"));
        } else {
            lines.add("No scan is running");
        }
        ScanView last = status.lastScan();
        if (last != null) {
            lines.addAll(lastScan(last));
        }
        return lines;
    }

    /// How the newest scan ended.
    List<String> lastScan(ScanView last) {
        List<String> lines = new ArrayList<>();
        lines.add("Last scan: " + last.id() + ", " + outcome(last) + " at "
                + Words.time(Objects.requireNonNullElse(last.completedAt(), last.startedAt()), zone));
        lines.add(line("Folder", Cells.printable(last.rootPath())));
        lines.addAll(counts(last));
        return lines;
    }

    List<String> history(List<ScanView> scans) {
        return new Table(
                        List.of(
                                ">SCAN",
                                "STARTED",
                                ">DURATION",
                                "STATUS",
                                ">ADDED",
                                ">UPDATED",
                                ">MOVED",
                                ">MISSING",
                                ">UNCHANGED",
                                ">PROBLEMS",
                                "FOLDER"),
                        scans.stream().map(this::row).toList())
                .lines();
    }

    private List<String> row(ScanView scan) {
        String reason = scan.errorMessage();
        return List.of(
                Long.toString(scan.id()),
                Words.time(scan.startedAt(), zone),
                duration(scan.durationMs()),
                scan.status(),
                Words.count(scan.filesAdded()),
                Words.count(scan.filesUpdated()),
                Words.count(scan.filesMoved()),
                Words.count(scan.filesMissing()),
                Words.count(scan.filesUnchanged()),
                Words.count(scan.problems()),
                scan.rootPath() + (reason == null ? "" : " (" + reason + ")"));
    }

    List<String> roots(List<RootView> roots) {
        return new Table(
                        List.of(">MATERIALS", ">MISSING", "LAST SCAN", "FOLDER"),
                        roots.stream()
                                .map(root -> List.of(
                                        Words.count(root.materials()),
                                        Words.count(root.missing()),
                                        root.lastScanAt() == null ? "-" : Words.time(root.lastScanAt(), zone),
                                        root.path()))
                                .toList())
                .lines();
    }

    List<String> tasks(List<TaskView> tasks) {
        return new Table(
                        List.of("TASK", "STATUS", ">PROGRESS", "HEARTBEAT"),
                        tasks.stream()
                                .map(task -> List.of(
                                        task.taskId(),
                                        task.status(),
                                        task.progress() + " %",
                                        task.lastHeartbeat() == null
                                                ? "-"
                                                : (task.heartbeatAlive() ? "alive at " : "silent since ")
                                                        + Words.time(task.lastHeartbeat(), zone)))
                                .toList())
                .lines();
    }

    List<String> materials(List<MaterialView> materials) {
        return new Table(
                        List.of("KIND", ">SIZE", "FILE"),
                        materials.stream()
                                .map(material -> List.of(
                                        material.kind(),
                                        Words.size(material.size()),
                                        material.path() + (material.missing() ? " (missing)" : "")))
                                .toList())
                .lines();
    }

    List<String> problems(List<ProblemView> problems) {
        return problems.stream()
                .map(problem -> Cells.printable(problem.path()) + ": " + Cells.printable(problem.reason()))
                .toList();
    }

    /// A refusal in one sentence, with who is in the way where the message alone does not say so.
    String refusal(Refusal refusal) {
        LockView lock = refusal.lock();
        if (refusal.code() != Refusal.Code.SCAN_IN_PROGRESS || lock == null) {
            return Cells.printable(refusal.getMessage() + help(refusal.offers()));
        }
        String who = lock.lockedBy() == null ? "somebody" : lock.lockedBy();
        String when = lock.lockedAt() == null ? "" : Words.time(lock.lockedAt(), zone);
        String what = lock.scanId() == null
                ? "held by " + who + (when.isEmpty() ? "" : " since " + when)
                : "scan " + lock.scanId() + ", started by " + who + (when.isEmpty() ? "" : " at " + when);
        return Cells.printable(refusal.getMessage() + ": " + what);
    }

    /// What a person can do on the terminal; of the backups only the newest is named.
    private String help(List<Offer> offers) {
        return Stream.concat(
                        offers.stream()
                                .filter(Offer.RestoreBackup.class::isInstance)
                                .limit(1),
                        offers.stream().filter(offer -> !(offer instanceof Offer.RestoreBackup)))
                .map(this::help)
                .collect(Collectors.joining());
    }

    private String help(Offer offer) {
        return switch (offer) {
            case Offer.RestoreBackup(Path zip, Instant madeAt) ->
                " \"carrel restore " + zip + "\" restores the backup of " + Words.time(madeAt, zone) + ".";
            case Offer.AcceptAsItIs() -> " \"carrel repair --accept\" takes it as it is.";
            case Offer.StartAnew() -> " \"carrel repair --new\" keeps it aside and begins anew.";
            case Offer.ShowFile _ -> "";
        };
    }

    private static String outcome(ScanView scan) {
        return scan.errorMessage() == null ? scan.status() : scan.status() + " (" + scan.errorMessage() + ")";
    }

    private static String duration(@Nullable Long milliseconds) {
        return milliseconds == null ? "-" : Words.duration(milliseconds);
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String figure(String label, long number) {
        return line(label, Words.count(number));
    }

    private static String line(String label, String text) {
        return "  " + Cells.padEnd(label, LABEL) + text;
    }
}
