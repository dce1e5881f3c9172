package app.carrel.cli;

import app.carrel.library.AskedFolder;
import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.RootsView;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/// `carrel roots`, and what it has below it.
@Command(
        name = "roots",
        description = "Lists the folders that Carrel keeps a catalogue of; adds, moves and removes them.",
        footer = {"", "Examples:", "  carrel roots", "  carrel roots add ~/Courses"})
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

    /// The root that is meant by what somebody typed. A path that no text can hold is known by how it reads.
    ///
    /// @throws Refusal where none is
    static RootView known(Library library, Terminal terminal, String typed) {
        Path folder = AskedFolder.of(typed, terminal.currentFolder());
        return library.roots().stream()
                .filter(root -> AskedFolder.absolute(root.folder()).equals(folder)
                        || root.path().equals(folder.toString()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Code.UNKNOWN_ROOT,
                        folder + " is none of the known folders; \"carrel roots\" lists them"));
    }
}
