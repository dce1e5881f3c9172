package app.carrel;

import app.carrel.Assembly.Purpose;
import app.carrel.library.Instance.Role;
import app.carrel.settings.DataFolder;
import app.carrel.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A process of its own that has the catalogue open, as a window that draws nothing or as another role, until a file
/// tells it to end.
final class OpenCatalogue {
    private OpenCatalogue() {}

    /// Arguments: data folder, file whose existence ends it, and its role where it is no window.
    static void main(String[] arguments) {
        DataFolder folder = new DataFolder(Path.of(arguments[0])).make();
        Role role = arguments.length > 2 ? Role.valueOf(arguments[2]) : Role.WINDOW;
        if (Entrance.of(folder, () -> false).find(role) instanceof Entrance.Own(var instance)) {
            Assembly rooms = Assembly.open(
                    instance,
                    folder,
                    SettingsFile.open(folder.settings()),
                    role == Role.WINDOW ? Purpose.ofWindow(() -> System.out.println("front")) : Purpose.of(role),
                    System.err::println);
            System.out.println("open");
            while (!Files.exists(Path.of(arguments[1]))) {
                LockSupport.parkNanos(1_000_000);
            }
            rooms.close(System.out::println);
        }
        System.exit(0);
    }
}
