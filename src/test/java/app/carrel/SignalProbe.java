package app.carrel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that says which signals it was told, and ends once a file tells it to.
final class SignalProbe {
    private SignalProbe() {}

    /// Argument: file whose existence ends it.
    static void main(String[] arguments) {
        Signals.tell((number, name) -> System.out.println("told " + number + " " + name));
        System.out.println("listening");
        while (!Files.exists(Path.of(arguments[0]))) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
