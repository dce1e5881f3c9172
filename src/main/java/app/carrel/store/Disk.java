package app.carrel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must be done to have a file on the disk for good.
final class Disk {
    private static final Logger LOG = LoggerFactory.getLogger(Disk.class);
    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name").startsWith("Windows");

    private Disk() {}

    /// Puts `from` in the place of `to`, on the same disk: whoever dies meanwhile leaves the one or the other there.
    static void replace(Path from, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(from)) {
            if (FOLDERS_CAN_BE_SYNCED) { // and files that are open for reading alone
                channel.force(true);
            }
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(to.getParent());
    }

    /// A second name for `file`, or where the disk knows no such thing, a copy.
    static void keep(Path file, Path as) throws IOException {
        try {
            Files.createLink(as, file);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, as);
        }
    }

    /// Deletes what nobody needs any more, or logs why it stays.
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed", file, e);
        }
    }

    /// Returns when names that were given or taken away in `folder` are on the disk.
    static void syncFolder(@Nullable Path folder) throws IOException {
        if (folder != null && FOLDERS_CAN_BE_SYNCED) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
