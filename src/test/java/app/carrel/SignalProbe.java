package app.carrel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that says which signals it was told, and ends once a file tells it to.
final class SignalProbe {
    private SignalProbe() {}

    /// Arguments: file whose existence ends it, and anything more where it shall fail when it is told.
    static void main(String[] arguments) {
        Signals.tell((number, name) -> {
            System.out.println("told " + number + " " + name);
            if (arguments.length > 1) {
                throw new NoClassDefFoundError("what would end it in order");
            }
        });
        System.out.println("listening");
        while (!Files.exists(Path.of(arguments[0]))) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
