package app.carrel.cli;

import app.carrel.library.AskedFolder;
import app.carrel.library.Library;
import app.carrel.library.wire.EveryScanAnswer;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import java.util.ArrayList;
import java.util.List;

/// `carrel scan --all`: one root after the other. A scan that fails leaves the others their turn; a stop ends them all.
///
/// @param command what to scan with, and where to tell of it
record EveryScan(ScanCommand command, Library library, ScanRun scan) {
    ExitCode inTurn() {
        List<RootView> roots = library.roots();
        if (roots.isEmpty()) {
            command.tell("No folder is known yet: \"carrel scan FOLDER\" makes it one.");
        }
        List<ScanView> scans = new ArrayList<>();
        ExitCode worst = ExitCode.DONE;
        for (RootView root : roots) {
            ScanView ended = scan.run(command.request(AskedFolder.absolute(root.folder())));
            scans.add(ended);
            if (!command.json()) {
                command.report(ended);
            }
            ExitCode code = command.exitCode(ended);
            worst = code == ExitCode.DONE ? worst : code;
            if (code == ExitCode.ABORTED || code == ExitCode.INTERRUPTED) {
                break;
            }
            if (command.carrel().stop().asked().isPresent() && scans.size() < roots.size()) {
                // The wish came too late for this scan, but in time for the next one.
                worst = command.carrel().stop().asked().map(Stop::exitCode).orElse(worst);
                command.tell("Scan aborted");
                break;
            }
        }
        if (command.json()) {
            command.printJson(answer(scans, worst));
        }
        return worst;
    }

    private static EveryScanAnswer answer(List<ScanView> scans, ExitCode worst) {
        if (worst == ExitCode.DONE) {
            return new EveryScanAnswer(true, "Scan completed successfully", null, scans);
        }
        ScanAnswer failed = scans.stream()
                .map(ScanAnswer::of)
                .filter(answer -> !answer.success())
                .reduce((_, last) -> last)
                .orElse(null);
        return failed == null
                ? new EveryScanAnswer(false, "Scan aborted", "aborted", scans)
                : new EveryScanAnswer(false, failed.message(), failed.errorCode(), scans);
    }
}
