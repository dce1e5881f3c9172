package app.carrel.cli;

import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.wire.DoneView;
import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.RootView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `carrel roots remove`
@Command(
        name = "remove",
        description = "Forgets a folder and its materials; the files stay where they are. Asks before it does so.",
        footer = {"", "Example:", "  carrel roots remove ~/Courses"})
final class RootsRemoveCommand extends JsonCommand {
    @Parameters(paramLabel = "FOLDER", description = "The folder as Carrel knows it.")
    private String folder;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @SuppressWarnings("NullAway.Init") // picocli fills the field
    RootsRemoveCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Library library = carrel().library(Role.COMMAND);
        RootView root = RootsCommand.known(library, carrel().terminal(), folder);
        String what =
                Cells.printable(root.path()) + " and its " + Words.count(root.materials() + root.missing(), "material");
        if (!yes && !carrel().terminal().agrees("Forget " + what + "? The files stay. [y/N] ")) {
            return notAgreed("Nothing was forgotten; --yes does it without asking")
                    .number();
        }
        library.removeRoot(root.id());
        String done = what + " are forgotten";
        if (json()) {
            printJson(new DoneView(done));
        } else {
            print(List.of(done));
        }
        return ExitCode.DONE.number();
    }

    private ExitCode notAgreed(String sentence) {
        if (json()) {
            printJson(new ErrorView(sentence, "not_agreed"));
        }
        tell(sentence);
        return ExitCode.FAILED;
    }
}
