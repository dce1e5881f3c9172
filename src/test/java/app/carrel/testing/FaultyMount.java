package app.carrel.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/// A folder seen through a real file system that misbehaves on demand: `src/test/c/faultfs.c`, which lists the rules.
///
/// Skips the test where it cannot be built or mounted; where the environment has `CI`, that fails the test instead.
///
/// @param folder where the source is seen
/// @param rules  the file that the file system reads them from
public record FaultyMount(Path folder, Path rules) implements AutoCloseable {
    private static final Path SOURCE = Path.of("src/test/c/faultfs.c");
    private static final Path PROGRAM = Path.of("target/faultfs");

    /// Mounts a view of `source` in a new folder below `scratch`; all is well until [#misbehave].
    public static FaultyMount of(Path source, Path scratch) throws IOException {
        build();
        Path folder = Files.createTempDirectory(scratch, "mount");
        Path rules = folder.resolveSibling(folder.getFileName() + ".rules");
        run(PROGRAM.toAbsolutePath().toString(), source.toString(), rules.toString(), folder.toString());
        return new FaultyMount(folder, rules);
    }

    /// From the next access on these rules hold, and no others.
    public void misbehave(String... lines) throws IOException {
        Path next = rules.resolveSibling(rules.getFileName() + ".next");
        Files.write(next, Arrays.asList(lines));
        Files.move(next, rules, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public void behave() throws IOException {
        misbehave();
    }

    @Override
    public void close() throws IOException {
        behave();
        // Lazily: a process of the test may still have it open, and is killed only later.
        run("fusermount3", "-u", "-z", folder.toString());
        Files.deleteIfExists(folder);
        Files.deleteIfExists(rules);
    }

    private static synchronized void build() throws IOException {
        if (Files.exists(PROGRAM)
                && Files.getLastModifiedTime(PROGRAM).compareTo(Files.getLastModifiedTime(SOURCE)) > 0) {
            return;
        }
        // Tests of another process may build it, or run it, at the same time.
        Path built = Files.createTempFile(PROGRAM.toAbsolutePath().getParent(), "faultfs", ".new");
        run("sh", "-c", "gcc -O2 -Wall " + SOURCE + " -o " + built + " $(pkg-config --cflags --libs fuse3)");
        Files.move(built, PROGRAM, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(String... command) throws IOException {
        Path output = Files.createTempFile("carrel-mount", ".out");
        try {
            int code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            if (code != 0) {
                missing(List.of(command) + " ended with " + code + ": " + Files.readString(output));
            }
        } catch (IOException e) {
            missing(List.of(command) + " cannot be run: " + e.getMessage());
        } finally {
            Files.delete(output);
        }
    }

    private static void missing(String why) {
        if (System.getenv("CI") == null) {
            abort("no faulty file system here, fuse3 is needed: " + why);
        }
        fail("the faulty file system is missing: " + why);
    }
}
