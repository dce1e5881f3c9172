package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The small file beside the database that says what the database must hold, because H2 opens a truncated or older file
/// without a word.
///
/// Written by whoever has the database open, one at a time. Each write is on the disk, whole, when it returns.
///
/// @param file `catalog.promise`
record SideCar(Path file) {
    /// What was promised last; empty where nothing ever was.
    ///
    /// @throws DatabaseException where the file is there and says nothing that can be understood
    Optional<Promise> read() throws IOException {
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        Optional<Promise> promise = Promise.parse(text);
        if (promise.isEmpty()) {
            throw new DatabaseException(Kind.UNPROMISED, Sentences.of(Kind.UNPROMISED, file, ""));
        }
        return promise;
    }

    void write(Promise promise) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(promise.text());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolder(file.getParent());
    }
}
