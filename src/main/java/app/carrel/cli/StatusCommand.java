package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.wire.StatusView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `carrel status`
@Command(
        name = "status",
        description = "Shows what runs now, and how the last scan ended.",
        footer = {"", "Examples:", "  carrel status", "  carrel status --watch --json"})
final class StatusCommand extends JsonCommand {
    @Option(
            names = "--watch",
            description = "Go on showing what the running program does, until it ends or Ctrl-C; with --json an object"
                    + " a line.")
    private boolean watch;

    StatusCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        if (watch) {
            Library running =
                    carrel().runningLibrary("Nothing is running that could be watched: no window, no server, no scan.");
            return new StatusWatch(this, running).untilTheEnd().number();
        }
        StatusView status = carrel().library(Role.COMMAND).status();
        if (json()) {
            printJson(status);
        } else {
            print(carrel().reports().status(status));
        }
        return ExitCode.DONE.number();
    }
}
