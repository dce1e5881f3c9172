package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Rescue;
import app.carrel.library.wire.RepairView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `carrel repair`
@Command(
        name = "repair",
        description =
                "Frees a lock that nobody holds and closes scans that nobody runs. A scan that lives is left alone.",
        footer = {"", "Example:", "  carrel repair"})
final class RepairCommand extends JsonCommand {
    @Option(
            names = "--accept",
            description = "Take a catalogue as it is that was refused for holding less than it should.")
    private boolean accept;

    @Option(names = "--new", description = "Keep a damaged catalogue aside and begin anew.")
    private boolean anew;

    RepairCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        RepairView repaired =
                accept || anew ? rescued() : carrel().library(Role.COMMAND).repair();
        if (json()) {
            printJson(repaired);
        } else {
            print(List.of(repaired.message()));
        }
        return ExitCode.DONE.number();
    }

    private RepairView rescued() {
        Rescue rescue = carrel().rescue();
        if (accept) {
            rescue.accept();
            return new RepairView(true, "The catalogue is taken as it is", List.of(), false);
        }
        String message = rescue.startAnew()
                .map(kept -> "The next command begins a new catalogue; the one before is kept as " + kept)
                .orElse("The next command begins a new catalogue");
        return new RepairView(true, message, List.of(), false);
    }
}
