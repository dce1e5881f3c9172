package app.carrel.cli;

import app.carrel.library.wire.FileView;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel doctor`
@Command(
        name = "doctor",
        description = "Gathers versions, settings, the last scans and the end of the log in one file, for a report.",
        footer = {
            "",
            "It holds names of folders, where log and history name them; never the API token.",
            "",
            "Example:",
            "  carrel doctor report.zip"
        })
final class DoctorCommand extends JsonCommand {
    @Parameters(
            paramLabel = "FILE.zip",
            arity = "0..1",
            defaultValue = "carrel-doctor.zip",
            description = "Where to (default: ${DEFAULT-VALUE}).")
    private String file;

    @SuppressWarnings("NullAway.Init")
    DoctorCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Path report = carrel().path(file);
        carrel().examine(report);
        FileView written = FileView.of("The report", report);
        if (json()) {
            printJson(written);
        } else {
            print(List.of(written.message()));
        }
        return ExitCode.DONE.number();
    }
}
