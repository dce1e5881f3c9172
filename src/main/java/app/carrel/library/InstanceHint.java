package app.carrel.library;

import app.carrel.library.Instance.Role;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file `instance.json`: who holds the lock, as far as anybody can tell.
///
/// Only the holder writes it. A file that cannot be written or read is logged and otherwise no matter, because the lock
/// alone decides.
record InstanceHint(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceHint.class);

    /// How far the start of a process, by the system's ticks, may lie after the moment at which it wrote this file.
    private static final Duration TICKS = Duration.ofSeconds(2);

    /// Says who holds the lock: the file is there whole, for its owner alone, or not at all.
    void write(InstanceView holder) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (SeekableByteChannel channel = Files.newByteChannel(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(Json.write(holder) + "\n");
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; others will not learn who holds the catalogue", file, e);
        }
    }

    /// The holder, where the file names a process that lives.
    Optional<InstanceView> read() {
        try {
            return Optional.of(Json.read(Files.readString(file), InstanceView.class))
                    .filter(InstanceHint::lives);
        } catch (NoSuchFileException nobodySaysSo) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read", file, e);
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", file, e);
        }
    }

    /// The role that `holder` gives itself, where this version knows it.
    static Optional<Role> role(InstanceView holder) {
        return Arrays.stream(Role.values())
                .filter(role -> role.text().equals(holder.role()))
                .findFirst();
    }

    /// Whether that process is there, and not another one that got the number of a dead one.
    private static boolean lives(InstanceView holder) {
        return ProcessHandle.of(holder.pid())
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> !start.isAfter(holder.since().plus(TICKS)))
                        .orElse(true))
                .isPresent();
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
