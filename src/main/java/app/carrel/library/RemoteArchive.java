package app.carrel.library;

import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import app.carrel.library.wire.RestoreBody;
import app.carrel.library.wire.RestoredView;
import app.carrel.store.FreshFile;
import java.io.IOException;
import java.nio.file.Path;

/// The archive of the program that holds the catalogue. That one sends; the files are written here.
record RemoteArchive(RunningProgram program) implements Archive {
    private static final String BACKUPS = "/api/backups";

    @Override
    public void export(ExportFormat format, Path file) {
        fetch("/api/export?format=" + format.text(), file);
    }

    @Override
    public BackupView backup() {
        return program.postHoweverLong(BACKUPS, null, BackupView.class);
    }

    @Override
    public BackupsView backups() {
        return program.get(BACKUPS, BackupsView.class);
    }

    @Override
    public void backup(Path zip) {
        fetch("/api/backup", zip);
    }

    @Override
    public RestoredView restore(Path zip) {
        return program.postHoweverLong("/api/restore", new RestoreBody(zip.toString()), RestoredView.class);
    }

    private void fetch(String path, Path file) {
        try {
            FreshFile.write(file, out -> program.copy(path, out));
        } catch (IOException e) {
            throw Refusal.notWritten(file, e);
        }
    }
}
