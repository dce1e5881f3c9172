package app.carrel.cli;

import app.carrel.library.AskedFolder;
import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.ScanAccepted;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `carrel scan`
@Command(
        name = "scan",
        description =
                "Brings the catalogue in line with a folder, which thereby becomes known. Ctrl-C stops it safely.",
        footer = {"", "Examples:", "  carrel scan ~/Courses", "  carrel scan --all --json"})
final class ScanCommand extends JsonCommand {
    private static final int DAY = 86_400;
    private static final String ABORTED = "Scan aborted";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The folder to scan: a known one, a part of one, or a new one.")
    private @Nullable String folder;

    @Option(names = "--all", description = "Scan every known folder in turn.")
    private boolean all;

    @Option(
            names = "--quick",
            description = "List only folders that have changed themselves; files that changed in place are not seen.")
    private boolean quick;

    @Option(
            names = "--accept-missing",
            description = "Mark files as missing even where so many are gone that it looks like a mistake.")
    private boolean acceptMissing;

    @Option(
            names = "--heartbeat-timeout",
            paramLabel = "N",
            description = "Give the scan up after N seconds without a sign of life, instead of what the settings say.")
    private @Nullable Integer heartbeatTimeout;

    @Option(
            names = "--background",
            description = "Hand the scan to the window or server that runs, and return at once.")
    private boolean background;

    ScanCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        checkUse();
        Path asked = folder == null
                ? null
                : AskedFolder.of(folder, carrel().terminal().currentFolder());
        if (background && asked != null) {
            return handOver(asked).number();
        }
        Library library = carrel().library(Role.SCAN);
        if (carrel().stop().asked().isPresent()) {
            return stoppedBeforeItBegan().number();
        }
        ScanProgress progress = json() ? new NoProgress() : ScanProgress.on(carrel().terminal());
        ScanRun run = new ScanRun(library, progress, carrel().stop());
        return (asked == null ? new EveryScan(this, library, run).inTurn() : scanOne(run, asked)).number();
    }

    private ExitCode scanOne(ScanRun run, Path asked) {
        ScanView ended = run.run(request(asked));
        if (json()) {
            printJson(ScanAnswer.of(ended));
        } else {
            report(ended);
        }
        return exitCode(ended);
    }

    private ExitCode handOver(Path asked) {
        long scanId = carrel().runningLibrary(
                        "No Carrel window or server is running that could do it; start one, or scan without"
                                + " --background.")
                .scan(request(asked));
        if (json()) {
            printJson(ScanAccepted.of(scanId));
        } else {
            print(List.of("Scan started in background (scan " + scanId + ")"));
        }
        return ExitCode.DONE;
    }

    /// What a person reads at the end of one scan.
    void report(ScanView ended) {
        if (exitCode(ended) == ExitCode.DONE) {
            print(carrel().reports().completed(ended));
        } else {
            tell(Cells.printable(ScanAnswer.of(ended).message()));
        }
        carrel().reports().advice(ended).forEach(this::tell);
    }

    ScanRequest request(Path of) {
        return new ScanRequest(
                of,
                quick,
                acceptMissing,
                heartbeatTimeout == null ? OptionalInt.empty() : OptionalInt.of(heartbeatTimeout));
    }

    ExitCode exitCode(ScanView ended) {
        return ExitCode.of(ended, carrel().stop().asked());
    }

    private ExitCode stoppedBeforeItBegan() {
        if (json()) {
            printJson(new ErrorView(ABORTED, "aborted"));
        }
        tell(ABORTED);
        return carrel().stop().asked().map(Stop::exitCode).orElse(ExitCode.ABORTED);
    }

    private void checkUse() {
        if (all == (folder != null)) {
            throw wrongUse(all ? "scan takes either a folder or --all" : "scan needs a folder, or --all");
        }
        if (all && background) {
            throw wrongUse("--background takes one folder, not --all: there is one scan at a time");
        }
        if (folder != null && folder.isBlank()) {
            throw wrongUse("scan needs the name of a folder, and the one given is empty");
        }
        int seconds = Objects.requireNonNullElse(heartbeatTimeout, DAY);
        if (seconds < 1 || seconds > DAY) {
            throw wrongUse("--heartbeat-timeout must be 1 to " + DAY + " seconds, not " + seconds);
        }
    }

    private ParameterException wrongUse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
