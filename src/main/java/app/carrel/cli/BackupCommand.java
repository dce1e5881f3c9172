package app.carrel.cli;

import app.carrel.library.Archive;
import app.carrel.library.Instance.Role;
import app.carrel.library.Library;
import app.carrel.library.wire.FileView;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `carrel backup`
@Command(
        name = "backup",
        description = "Writes a copy of the catalogue, also while a scan runs, and opens it to see that it is good.",
        footer = {"", "Example:", "  carrel backup /media/stick/carrel.zip"})
final class BackupCommand extends JsonCommand {
    @Parameters(
            paramLabel = "FILE.zip",
            arity = "0..1",
            description = "Where to; otherwise into the folder \"backups\" of the data folder.")
    private @Nullable String file;

    BackupCommand(CarrelCommand carrel) {
        super(carrel);
    }

    @Override
    public Integer call() {
        Library library = carrel().library(Role.COMMAND);
        Path zip = writtenBy(library.archive());
        FileView written = FileView.of("The backup", zip);
        if (json()) {
            printJson(written);
        } else {
            print(List.of(written.message()));
        }
        return ExitCode.DONE.number();
    }

    private Path writtenBy(Archive archive) {
        if (file == null) {
            return Path.of(archive.backup().file());
        }
        Path zip = carrel().path(file);
        archive.backup(zip);
        return zip;
    }
}
