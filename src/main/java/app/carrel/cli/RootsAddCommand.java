package app.carrel.cli;

import app.carrel.library.AskedFolder;
import app.carrel.library.Instance.Role;
import app.carrel.library.wire.RootView;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel roots add`
@Command(
        name = "add",
        description = "Makes a folder known without scanning it yet.",
        footer = {"", "Example:", "  carrel roots add ~/Courses"})
final class RootsAddCommand extends JsonCommand {
    @Parameters(paramLabel = "FOLDER", description = "The folder to keep a catalogue of.")
    private String folder;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    RootsAddCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Path asked = AskedFolder.of(folder, carrel().terminal().currentFolder());
        RootView root = carrel().library(Role.COMMAND).addRoot(asked);
        if (json()) {
            printJson(root);
        } else {
            print(List.of("Carrel knows " + Cells.printable(root.path())));
            tell("\"carrel scan " + Cells.printable(root.path()) + "\" fills its catalogue.");
        }
        return ExitCode.DONE.number();
    }
}
