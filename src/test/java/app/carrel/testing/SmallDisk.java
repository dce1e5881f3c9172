package app.carrel.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of a few megabytes, in memory, which can really be full or read-only.
///
/// Skips the test where it cannot be mounted; where the environment has `CI`, that fails the test instead.
public record SmallDisk(Path folder) implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    /// Mounts one.
    ///
    /// @param folder empty; the disk is seen there
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        SuperUser.does("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "carrel-test", folder.toString());
        return new SmallDisk(folder);
    }

    /// Leaves only so many bytes free.
    public void fillUpTo(long free) throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (Files.getFileStore(folder).getUsableSpace() >= free + PIECE) {
                filler.write(new byte[PIECE]);
            }
        }
    }

    /// Fills it to the last byte.
    public void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                filler.write(new byte[PIECE]);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /// Makes room again.
    public void empty() throws IOException {
        Files.delete(filler());
    }

    public void makeReadOnly() throws IOException {
        remount("ro");
    }

    public void makeWritable() throws IOException {
        remount("rw");
    }

    private void remount(String how) throws IOException {
        if (SuperUser.run("mount", "-o", "remount," + how, folder.toString()) != 0) {
            throw new IOException("The disk cannot be remounted " + how);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        SuperUser.run("umount", "-l", folder.toString());
    }
}
