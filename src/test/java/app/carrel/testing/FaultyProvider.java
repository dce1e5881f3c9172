package app.carrel.testing;

import app.carrel.testing.FaultyFileSystem.Access;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists folders and looks at files through the faults of its file system; does nothing else.
final class FaultyProvider extends FileSystemProvider {
    private final FaultyFileSystem system;

    FaultyProvider(FaultyFileSystem system) {
        this.system = system;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Path real = FaultyPath.real(folder);
        system.meet(Access.LIST, real);
        DirectoryStream<Path> entries =
                real.getFileSystem().provider().newDirectoryStream(real, entry -> filter.accept(system.path(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> names = entries.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return names.hasNext();
                    }

                    @Override
                    public Path next() {
                        try {
                            system.meet(Access.NEXT, real);
                        } catch (IOException e) {
                            throw new DirectoryIteratorException(e);
                        }
                        return system.path(names.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path file, Class<A> type, LinkOption... options)
            throws IOException {
        system.meet(Access.LOOK, FaultyPath.real(file));
        return Files.readAttributes(FaultyPath.real(file), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path file, String names, LinkOption... options) throws IOException {
        system.meet(Access.LOOK, FaultyPath.real(file));
        return Files.readAttributes(FaultyPath.real(file), names, options);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path file, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(FaultyPath.real(file), type, options);
    }

    @Override
    public void checkAccess(Path file, AccessMode... modes) throws IOException {
        system.meet(Access.LOOK, FaultyPath.real(file));
        Path real = FaultyPath.real(file);
        real.getFileSystem().provider().checkAccess(real, modes);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return Files.isSameFile(FaultyPath.real(one), FaultyPath.real(other));
    }

    @Override
    public boolean isHidden(Path file) throws IOException {
        return Files.isHidden(FaultyPath.real(file));
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException("nobody opens a file while scanning");
    }

    @Override
    public FileStore getFileStore(Path file) throws IOException {
        return Files.getFileStore(FaultyPath.real(file));
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setAttribute(Path file, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException();
    }
}
