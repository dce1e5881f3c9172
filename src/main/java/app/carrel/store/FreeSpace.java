package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The brake before the disk is full. Safe on every thread.
///
/// @param folder of the database
record FreeSpace(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
    /// What a scan writes in some seconds, and what closing, history and log need after it was stopped.
    private static final long RESERVE = 32L << 20;

    /// @param file what the sentence is about
    void require(Path file) {
        require(file, 0);
    }

    /// @param bytes that are about to be written beside what the reserve is for
    void require(Path file, long bytes) {
        long usable = usable();
        if (usable < RESERVE + bytes) {
            LOG.warn("Only {} bytes are free on the disk of {}", usable, folder);
            throw new DatabaseException(Kind.DISK_FULL, Sentences.of(Kind.DISK_FULL, file, ""));
        }
    }

    private long usable() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("Nobody knows how much room is left in {}", folder, e);
            return Long.MAX_VALUE;
        }
    }
}
