package app.carrel.scan;

import java.nio.file.Path;

/// A process of its own that scans folders again and again, to be killed at it.
final class ScansUntilKilled {
    private ScansUntilKilled() {}

    /// Arguments: the data folder, then the folders.
    static void main(String[] arguments) {
        try (ScanRoom room = new ScanRoom(Path.of(arguments[0]))) {
            System.out.println("open");
            for (int scan = 0; true; scan++) {
                room.scan(Path.of(arguments[1 + scan % (arguments.length - 1)]));
            }
        }
    }
}
