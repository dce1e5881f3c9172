package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ProblemsView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel problems`
@Command(
        name = "problems",
        description = "Lists what a scan could not read.",
        footer = {"", "Example:", "  carrel problems 42"})
final class ProblemsCommand extends JsonCommand {
    @Parameters(paramLabel = "SCAN_ID", description = "The scan's number, as history shows it.")
    private long scanId;

    ProblemsCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        List<ProblemView> problems = carrel().library(Role.COMMAND).problems(scanId);
        if (json()) {
            printJson(new ProblemsView(problems));
        } else if (problems.isEmpty()) {
            tell("Scan " + scanId + " had no problems.");
        } else {
            print(carrel().reports().problems(problems));
        }
        return ExitCode.DONE.number();
    }
}
