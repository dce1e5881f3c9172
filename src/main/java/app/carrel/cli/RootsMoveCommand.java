package app.carrel.cli;

import app.carrel.library.AskedFolder;
import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.wire.RootView;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel roots move`
@Command(
        name = "move",
        description = "Says that a known folder now lies elsewhere, such as under another mount point or drive letter."
                + " All that is known of its materials is kept.",
        footer = {"", "Example:", "  carrel roots move /media/usb/Courses ~/Courses"})
final class RootsMoveCommand extends JsonCommand {
    @Parameters(index = "0", paramLabel = "OLD", description = "The folder as Carrel knows it.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "Where it lies now.")
    private String now;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields
    RootsMoveCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Path target = AskedFolder.of(now, carrel().terminal().currentFolder());
        Library library = carrel().library(Role.COMMAND);
        RootView before = RootsCommand.known(library, carrel().terminal(), old);
        RootView moved = library.moveRoot(before.id(), target);
        if (json()) {
            printJson(moved);
        } else {
            print(List.of(Cells.printable(before.path() + " now lies at " + moved.path())));
        }
        return ExitCode.DONE.number();
    }
}
