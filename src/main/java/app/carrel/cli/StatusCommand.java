package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.StatusView;
import picocli.CommandLine.Command;

/// `carrel status`
@Command(
        name = "status",
        description = "Shows what runs now, and how the last scan ended.",
        footer = {"", "Example:", "  carrel status --json"})
final class StatusCommand extends JsonCommand {
    StatusCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        StatusView status = carrel().library(Role.COMMAND).status();
        if (json()) {
            printJson(status);
        } else {
            print(carrel().reports().status(status));
        }
        return ExitCode.DONE.number();
    }
}
