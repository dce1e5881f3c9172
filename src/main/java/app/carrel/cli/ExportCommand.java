package app.carrel.cli;

import app.carrel.library.ExportFormat;
import app.carrel.library.Instance.Role;
import app.carrel.library.wire.FileView;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `carrel export`
@Command(
        name = "export",
        description = "Writes the whole catalogue, missing materials too, as comma-separated values or JSON.",
        footer = {"", "Examples:", "  carrel export catalogue.csv", "  carrel export catalogue.json"})
final class ExportCommand extends JsonCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Its ending, .csv or .json, says in which format.")
    private String file;

    @SuppressWarnings("NullAway.Init")
    ExportCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        ExportFormat format = ExportFormat.of(file.substring(file.lastIndexOf('.') + 1))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "export needs a file that ends in .csv or .json, not " + file));
        Path target = carrel().path(file);
        carrel().library(Role.COMMAND).archive().export(format, target);
        FileView written = FileView.of("The catalogue", target);
        if (json()) {
            printJson(written);
        } else {
            print(List.of(written.message()));
        }
        return ExitCode.DONE.number();
    }
}
