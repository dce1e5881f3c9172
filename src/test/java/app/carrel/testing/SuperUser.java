package app.carrel.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What only the super-user may do: mount disks, give files away. Whoever runs the tests is that one, or may become it
/// without a password.
final class SuperUser {
    private SuperUser() {}

    static boolean runsTheTests() {
        return System.getProperty("user.name").equals("root");
    }

    /// Runs `command` to its end.
    ///
    /// @return its exit code
    static int run(String... command) throws IOException {
        List<String> line = new ArrayList<>(runsTheTests() ? List.of() : List.of("sudo", "--non-interactive"));
        line.addAll(List.of(command));
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
        } catch (IOException e) {
            if (runsTheTests()) {
                throw e;
            }
            return -1; // there is no sudo
        }
    }

    /// Runs `command`. Where it fails, the test is skipped; where the environment has `CI`, it fails.
    static void does(String... command) throws IOException {
        int code = run(command);
        if (code != 0 && System.getenv("CI") == null) {
            abort("only the super-user could run " + String.join(" ", command));
        }
        if (code != 0) {
            fail(String.join(" ", command) + " ended with " + code);
        }
    }
}
