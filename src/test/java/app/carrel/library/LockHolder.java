package app.carrel.library;

import app.carrel.library.Instance.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that takes the lock, says so, and gives it back once a file tells it to.
public final class LockHolder {
    private LockHolder() {}

    /// Arguments: data folder, role, file whose existence ends it, and the port it says it answers on, if any.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        switch (Instance.acquire(
                folder.resolve("instance.lock"),
                folder.resolve("instance.json"),
                Role.valueOf(arguments[1]),
                Duration.ZERO)) {
            case Instance.Held held -> {
                if (arguments.length > 3) {
                    held.instance().answersOn(Integer.parseInt(arguments[3]));
                }
                System.out.println("held");
                while (!Files.exists(Path.of(arguments[2]))) {
                    LockSupport.parkNanos(1_000_000);
                }
                held.instance().close();
            }
            case Instance.TakenBy taken -> System.out.println("taken " + taken.by());
        }
    }
}
