package app.carrel.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A disk of a few megabytes, in memory, which can really be full or read-only.
///
/// Skips the test where it cannot be mounted; where the environment has `CI`, that fails the test instead.
public record SmallDisk(Path folder) implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    /// Mounts one.
    ///
    /// @param folder empty; the disk is seen there
    public static SmallDisk mount(Path folder, int megabytes) throws IOException {
        int code = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "carrel-test", folder.toString());
        if (code != 0) {
            if (System.getenv("CI") == null) {
                abort("no small disk can be mounted here");
            }
            fail("mount ended with " + code);
        }
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
        if (run("mount", "-o", "remount," + how, folder.toString()) != 0) {
            throw new IOException("The disk cannot be remounted " + how);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
