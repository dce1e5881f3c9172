package app.carrel.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The desktop's own opener: `xdg-open`, `open` or `explorer`, started as a process of its own and left to itself.
///
/// Holds nothing; any thread but the FX thread, starting a process may take a while.
public final class DesktopOpener implements FileOpener {
    private enum Desktop {
        LINUX,
        MAC,
        WINDOWS
    }

    private final Desktop desktop;

    public DesktopOpener() {
        this(System.getProperty("os.name", ""));
    }

    /// @param osName as the system property `os.name` has it
    DesktopOpener(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !name.contains("darwin")) {
            desktop = Desktop.WINDOWS;
        } else {
            desktop = name.contains("mac") || name.contains("darwin") ? Desktop.MAC : Desktop.LINUX;
        }
    }

    @Override
    public void open(Path file) throws IOException {
        start(file, opening(file));
    }

    @Override
    public void reveal(Path file) throws IOException {
        start(file, revealing(file));
    }

    List<String> opening(Path file) {
        return switch (desktop) {
            case LINUX -> List.of("xdg-open", file.toString());
            case MAC -> List.of("open", file.toString());
            // Not "start": that is a word of the command interpreter, to which a "&" in a name is a command.
            case WINDOWS -> List.of("explorer.exe", file.toString());
        };
    }

    List<String> revealing(Path file) {
        return switch (desktop) {
            // There is no one word for "show this file" on Linux; its folder is what every file manager opens.
            case LINUX -> List.of("xdg-open", folderOf(file).toString());
            case MAC -> List.of("open", "-R", file.toString());
            case WINDOWS -> List.of("explorer.exe", "/select," + file);
        };
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return Files.isDirectory(file) || parent == null ? file : parent;
    }

    private static void start(Path file, List<String> command) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not there any more. A scan brings the catalogue up to date.");
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "This desktop has no " + command.getFirst() + ", which Carrel needs to open files.", e);
        }
    }
}
