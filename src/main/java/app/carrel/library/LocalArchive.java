package app.carrel.library;

import app.carrel.catalog.Export;
import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import app.carrel.library.wire.RestoredView;
import app.carrel.scan.ScanRuns;
import app.carrel.scan.Scans;
import app.carrel.store.BackupKeeper;
import app.carrel.store.Backups;
import app.carrel.store.Database;
import app.carrel.store.FreshFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The archive of the catalogue that is open in this process.
public record LocalArchive(Database database, Scans scans, Export export, BackupKeeper keeper) implements Archive {
    @Override
    public void export(ExportFormat format, Path file) {
        try {
            switch (format) {
                case CSV -> FreshFile.write(file, export::csv);
                case JSON -> FreshFile.write(file, export::json);
            }
        } catch (IOException e) {
            throw Refusal.notWritten(file, e);
        }
    }

    @Override
    public BackupView backup() {
        return Views.of(keeper.make(Backups.Reason.ASKED));
    }

    @Override
    public BackupsView backups() {
        return new BackupsView(
                keeper.newestFirst().stream().map(Views::of).toList(),
                keeper.failure().orElse(null));
    }

    @Override
    public void backup(Path zip) {
        database.backup(zip);
    }

    @Override
    public RestoredView restore(Path zip) {
        try {
            return RestoredView.of(zip, Optional.of(scans.restore(zip)));
        } catch (ScanRuns e) {
            throw new Refusal(Code.SCAN_IN_PROGRESS, "Scan already in progress", Views.of(e.scan()));
        }
    }
}
