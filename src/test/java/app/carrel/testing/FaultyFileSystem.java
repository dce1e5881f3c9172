package app.carrel.testing;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// The system's own files within this process, where every access may block, take long or fail as a test wishes.
///
/// Safe on every thread; the present fault is asked before each access, on the thread that makes it.
public final class FaultyFileSystem extends FileSystem {
    /// What is done to a file.
    public enum Access {
        /// A folder's listing is begun.
        LIST,
        /// The next entry of a listing is asked for; the file is the folder.
        NEXT,
        /// Size and time of a file are asked for.
        LOOK
    }

    /// What happens before an access; whatever it throws the access throws.
    @FunctionalInterface
    public interface Fault {
        /// Called on the thread that makes the access.
        ///
        /// @param file the real one
        void meet(Access access, Path file) throws IOException;

        /// Every access to `path` and what is below it waits until `released`.
        static Fault stall(Path path, CountDownLatch released) {
            return (_, file) -> {
                while (file.startsWith(path) && released.getCount() > 0) {
                    LockSupport.parkNanos(1_000_000);
                }
            };
        }

        /// Every access to `path` and what is below it takes that much longer.
        static Fault slow(Path path, Duration time) {
            return (_, file) -> {
                long until = System.nanoTime() + time.toNanos();
                while (file.startsWith(path) && System.nanoTime() - until < 0) {
                    LockSupport.parkNanos(until - System.nanoTime());
                }
            };
        }
    }

    private static final FileSystem REAL = FileSystems.getDefault();

    private final FileSystemProvider provider = new FaultyProvider(this);
    private volatile Fault fault = (_, _) -> {};

    /// `real` as a path of this file system.
    public Path path(Path real) {
        return new FaultyPath(this, real);
    }

    /// From the next access on.
    public void misbehave(Fault now) {
        fault = now;
    }

    void meet(Access access, Path real) throws IOException {
        fault.meet(access, real);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public String getSeparator() {
        return REAL.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return path(REAL.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String pattern) {
        PathMatcher matcher = REAL.getPathMatcher(pattern);
        return path -> matcher.matches(FaultyPath.real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException();
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException();
    }
}
