package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.RepairView;
import java.util.List;
import picocli.CommandLine.Command;

/// `carrel repair`
@Command(
        name = "repair",
        description =
                "Frees a lock that nobody holds and closes scans that nobody runs. A scan that lives is left alone.",
        footer = {"", "Example:", "  carrel repair"})
final class RepairCommand extends JsonCommand {
    RepairCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        RepairView repaired = carrel().library(Role.COMMAND).repair();
        if (json()) {
            printJson(repaired);
        } else {
            print(List.of(repaired.message()));
        }
        return ExitCode.DONE.number();
    }
}
