package app.carrel.cli;

import app.carrel.library.Archive;
import app.carrel.library.ExportFormat;
import app.carrel.library.wire.RestoredView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// An archive that writes what it was asked for, as a word.
final class WrittenArchive implements Archive {
    @Override
    public void export(ExportFormat format, Path file) {
        write(file, format.text());
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
