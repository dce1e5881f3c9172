package app.carrel.store;

import java.nio.file.Path;
import java.util.List;

/// Does one thing over and over, until it is killed: backs up, restores, closes and opens again, compacts, or migrates.
final class WorkUntilKilled {
    private WorkUntilKilled() {}

    public static void main(String[] arguments) {
        Shelf shelf = new Shelf(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "back up" -> backUp(shelf, Path.of(arguments[2]));
            case "restore" -> restore(shelf, Path.of(arguments[2]));
            case "close" -> close(shelf);
            case "compact" -> compact(shelf);
            case "migrate" -> migrate(shelf, SchemaOfTomorrow.of(Path.of(arguments[2])));
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private static void backUp(Shelf shelf, Path zip) {
        try (Database database = shelf.open()) {
            System.out.println("begun");
            while (true) {
                database.backup(zip);
            }
        }
    }

    private static void restore(Shelf shelf, Path zip) {
        System.out.println("begun");
        while (true) {
            new ClosedCatalogue(shelf.folder()).restore(zip);
            try (Database database = shelf.open()) {
                Shelf.add(database, 1);
                database.restore(zip, _ -> null);
                Shelf.add(database, 1);
            }
        }
    }

    private static void close(Shelf shelf) {
        System.out.println("begun");
        while (true) {
            try (Database database = shelf.open()) {
                Shelf.execute(database, "UPDATE material SET size = size + 1 WHERE MOD(id, 7) = 0");
            }
        }
    }

    private static void compact(Shelf shelf) {
        try (Database database = shelf.open()) {
            while (true) {
                Shelf.execute(database, "UPDATE material SET size = size + 1");
                database.settle();
                System.out.println("synced " + Shelf.leastSize(database));
                if (database.compact() == Compaction.Outcome.DONE) {
                    System.out.println("begun"); // once it is known that it comes to compacting
                }
            }
        }
    }

    private static void migrate(Shelf shelf, Schema tomorrow) {
        System.out.println("begun");
        try (Database database = Database.open(shelf.folder(), List.of(), tomorrow)) {
            while (true) {
                Shelf.count(database);
            }
        }
    }
}
