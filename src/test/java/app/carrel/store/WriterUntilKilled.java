package app.carrel.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Adds, changes and deletes materials on one thread, and on another one syncs and says how many there then are at
/// least, as a scan and the people beside it do; until it is killed.
final class WriterUntilKilled {
    private WriterUntilKilled() {}

    public static void main(String[] arguments) throws IOException {
        Database database = new Shelf(Path.of(arguments[0])).open();
        Thread.ofPlatform().daemon().start(() -> write(database));
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            while (true) {
                long count = Shelf.count(database);
                database.settle();
                out.write((count + "\n").getBytes(StandardCharsets.UTF_8));
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static void write(Database database) {
        Random random = new Random();
        while (true) {
            Shelf.insert(database, 500);
            Shelf.execute(database, "UPDATE material SET size = size + 1 WHERE MOD(id, 97) = " + random.nextInt(97));
        }
    }
}
