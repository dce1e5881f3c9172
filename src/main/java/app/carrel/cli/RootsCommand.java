package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.RootsView;
import java.util.List;
import picocli.CommandLine.Command;

/// `carrel roots`
@Command(
        name = "roots",
        description = "Lists the folders that Carrel keeps a catalogue of.",
        footer = {"", "Example:", "  carrel roots"})
final class RootsCommand extends JsonCommand {
    RootsCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        List<RootView> roots = carrel().library(Role.COMMAND).roots();
        if (json()) {
            printJson(new RootsView(roots));
        } else if (roots.isEmpty()) {
            tell("No folder is known yet: \"carrel scan FOLDER\" makes it one.");
        } else {
            print(carrel().reports().roots(roots));
        }
        return ExitCode.DONE.number();
    }
}
