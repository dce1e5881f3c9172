package app.carrel.ui;

import app.carrel.library.Archive;
import app.carrel.library.ExportFormat;
import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import app.carrel.library.wire.RestoredView;
import java.nio.file.Path;
import java.util.List;

/// The files of a catalogue that has none.
final class NoFiles implements Archive {
    @Override
    public void export(ExportFormat format, Path file) {
        throw new UnsupportedOperationException("no page asks for this");
    }

    @Override
    public BackupView backup() {
        throw new UnsupportedOperationException("no test asks for this");
    }

    @Override
    public BackupsView backups() {
        return new BackupsView(List.of(), null);
    }

    @Override
    public void backup(Path zip) {
        throw new UnsupportedOperationException("no page asks for this");
    }

    @Override
    public RestoredView restore(Path zip) {
        throw new UnsupportedOperationException("no test asks for this");
    }
}
