package app.carrel.testing;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// The wall clock of another process, set as somebody sets a computer's clock; its steady clock is left alone. Debian's
/// `libfaketime` does it.
///
/// Skips the test where that is missing; where the environment has `CI`, that fails the test instead.
public record FakedClock(Path library, Path rule) {
    /// Right so far.
    public static FakedClock in(Path scratch) throws IOException {
        FakedClock clock = new FakedClock(find(), scratch.resolve("clock"));
        clock.jump("+0");
        return clock;
    }

    /// Sets the clock.
    ///
    /// @param offset against the true time, such as `+1d` or `-1h`
    public void jump(String offset) throws IOException {
        Path next = rule.resolveSibling("clock.next");
        Files.writeString(next, offset + "\n");
        Files.move(next, rule, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The same program, living by this clock.
    public BuiltProgram of(BuiltProgram program) {
        List<String> command = new ArrayList<>(List.of(
                "/usr/bin/env",
                "LD_PRELOAD=" + library,
                "FAKETIME_TIMESTAMP_FILE=" + rule,
                "FAKETIME_NO_CACHE=1",
                "FAKETIME_DONT_FAKE_MONOTONIC=1"));
        command.addAll(program.prefix());
        return new BuiltProgram(program.program(), program.dataFolder(), command);
    }

    private static Path find() throws IOException {
        try (DirectoryStream<Path> systems = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            for (Path system : systems) {
                Path library = system.resolve("faketime/libfaketime.so.1");
                if (Files.exists(library)) {
                    return library;
                }
            }
        } catch (IOException e) {
            return missing(e.toString());
        }
        return missing("no libfaketime.so.1 below /usr/lib");
    }

    private static Path missing(String why) {
        return System.getenv("CI") == null ? abort("no clock to fake: " + why) : fail("no clock to fake: " + why);
    }
}
