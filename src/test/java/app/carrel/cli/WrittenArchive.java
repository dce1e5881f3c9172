package app.carrel.cli;

import app.carrel.library.Archive;
import app.carrel.library.ExportFormat;
import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import app.carrel.library.wire.RestoredView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// An archive that writes what it was asked for, as a word.
final class WrittenArchive implements Archive {
    @Override
    public void export(ExportFormat format, Path file) {
        write(file, format.text());
    }

    @Override
    public BackupView backup() {
        return new BackupView("/data/backups/fresh.zip", "asked", Instant.EPOCH, 6);
    }

    @Override
    public BackupsView backups() {
        throw new AssertionError("no command asks for them");
    }

    @Override
    public void backup(Path zip) {
        write(zip, "backup");
    }

    @Override
    public RestoredView restore(Path zip) {
        return RestoredView.of(zip, Optional.of(Path.of("/data/kept")));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
