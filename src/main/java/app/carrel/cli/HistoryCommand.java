package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `carrel history`
@Command(
        name = "history",
        description = "Lists past scans, newest first.",
        footer = {"", "Example:", "  carrel history --limit 5"})
final class HistoryCommand extends JsonCommand {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many (default: ${DEFAULT-VALUE}).")
    private int limit;

    HistoryCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more, not " + limit);
        }
        List<ScanView> scans = carrel().library(Role.COMMAND).history(limit, OptionalLong.empty());
        if (json()) {
            printJson(new ScansView(scans));
        } else if (scans.isEmpty()) {
            tell("Nothing has been scanned yet: \"carrel scan FOLDER\" begins.");
        } else {
            print(carrel().reports().history(scans));
        }
        return ExitCode.DONE.number();
    }
}
