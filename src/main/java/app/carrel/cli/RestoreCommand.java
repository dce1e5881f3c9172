package app.carrel.cli;

import app.carrel.library.wire.RestoredView;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel restore`
@Command(
        name = "restore",
        description = "Puts a backup in the place of the present catalogue, which is kept aside.",
        footer = {"", "Example:", "  carrel restore /media/stick/carrel.zip"})
final class RestoreCommand extends JsonCommand {
    @Parameters(paramLabel = "FILE.zip", description = "A backup that Carrel made.")
    private String file;

    @SuppressWarnings("NullAway.Init")
    RestoreCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        RestoredView restored = carrel().rescue().restore(carrel().path(file));
        if (json()) {
            printJson(restored);
        } else {
            print(List.of(restored.message()));
        }
        return ExitCode.DONE.number();
    }
}
