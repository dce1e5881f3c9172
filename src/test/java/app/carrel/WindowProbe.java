package app.carrel;

import app.carrel.library.Refusal;
import app.carrel.settings.DataFolder;
import app.carrel.settings.DataFolderException;
import app.carrel.settings.SettingsFile;
import app.carrel.testing.OtherProcess;
import app.carrel.ui.shell.Toolkit;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

/// A process of its own with Carrel's real window, that prints the ids of its controls as they appear, presses those
/// that it was told to, and closes the window when the shelf is open.
final class WindowProbe {
    private static final String LAST = "nav-shelf";

    private WindowProbe() {}

    /// With JavaFX as this process has it.
    static OtherProcess start(Path data, String... pressed) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agent"))
                .toList());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), WindowProbe.class.getName(), data.toString()));
        command.addAll(List.of(pressed));
        return OtherProcess.start(new ProcessBuilder(command));
    }

    /// Arguments: data folder, then the ids of the buttons to be pressed.
    static void main(String[] arguments) {
        WindowProgram program = program(new DataFolder(Path.of(arguments[0])));
        Thread.ofVirtual().start(() -> watch(program, Set.of(arguments)));
        System.exit(program.run());
    }

    private static WindowProgram program(DataFolder folder) {
        Toolkit toolkit = new Toolkit();
        try {
            folder.make();
            SettingsFile settings = SettingsFile.open(folder.settings());
            return new WindowProgram(folder, settings, "test", toolkit, System.err::println);
        } catch (DataFolderException e) {
            Refusal why = new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, String.valueOf(e.getMessage()));
            return WindowProgram.ofUnusable(folder, "test", why, toolkit);
        }
    }

    private static void watch(WindowProgram program, Set<String> pressed) {
        Set<String> seen = new HashSet<>();
        AtomicBoolean done = new AtomicBoolean();
        while (!done.get()) {
            LockSupport.parkNanos(20_000_000);
            try {
                Platform.runLater(() -> {
                    Window.getWindows().forEach(window -> note(window.getScene().getRoot(), seen, pressed));
                    done.set(seen.contains(LAST));
                });
            } catch (IllegalStateException notYet) {
                LockSupport.parkNanos(1_000_000);
            }
        }
        program.signal(15);
    }

    private static void note(Node node, Set<String> seen, Set<String> pressed) {
        if (node.getId() != null && node.isVisible() && seen.add(node.getId())) {
            System.out.println(node.getId());
            if (pressed.contains(node.getId()) && node instanceof ButtonBase button) {
                button.fire();
            }
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> note(child, seen, pressed));
        }
    }
}
