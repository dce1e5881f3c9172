package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.wire.ScanView;
import picocli.CommandLine.Command;

/// `carrel abort`
@Command(
        name = "abort",
        description = "Asks the running scan to stop, and waits until it has.",
        footer = {"", "Example:", "  carrel abort"})
final class AbortCommand extends JsonCommand {
    AbortCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Library library = carrel().library(Role.COMMAND);
        long scanId = library.abort();
        ScanView ended = carrel().stop().waitFor(() -> library.await(scanId));
        if (json()) {
            printJson(ended);
        } else {
            print(carrel().reports().stopped(ended));
        }
        return ExitCode.DONE.number();
    }
}
