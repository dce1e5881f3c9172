package app.carrel;

import app.carrel.settings.DataFolder;
import app.carrel.settings.SettingsFile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;

/// A process of its own with Carrel's real window, that prints the ids of its controls as they appear, and closes the
/// window when the shelf is open.
final class WindowProbe {
    private static final String LAST = "nav-shelf";

    private WindowProbe() {}

    /// Arguments: data folder.
    static void main(String[] arguments) {
        DataFolder folder = new DataFolder(Path.of(arguments[0])).make();
        WindowProgram program = new WindowProgram(folder, SettingsFile.open(folder.settings()), System.err::println);
        Thread.ofVirtual().start(() -> watch(program));
        System.exit(program.run());
    }

    private static void watch(WindowProgram program) {
        Set<String> seen = new HashSet<>();
        AtomicBoolean done = new AtomicBoolean();
        while (!done.get()) {
            LockSupport.parkNanos(20_000_000);
            try {
                Platform.runLater(() -> {
                    Window.getWindows().forEach(window -> note(window.getScene().getRoot(), seen));
                    done.set(seen.contains(LAST));
                });
            } catch (IllegalStateException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        program.signal(15);
    }

    private static void note(Node node, Set<String> seen) {
        if (node.getId() != null && node.isVisible() && seen.add(node.getId())) {
            System.out.println(node.getId());
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> note(child, seen));
        }
    }
}
