package app.carrel.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The desktop's own opener: `xdg-open`, `open` or `explorer`, started as a process of its own and left to itself.
///
/// Holds nothing; any thread but the FX thread, starting a process may take a while.
public final class DesktopOpener implements FileOpener {
    private enum Desktop {
        LINUX,
        MAC,
        WINDOWS
    }

    /// An opener that cannot open says so quickly; one that can may live as long as the application does.
    private static final Duration UNTIL_IT_HAS_FAILED = Duration.ofSeconds(3);

    /// Said by our start script for our own window: another application may draw with a card, or on Wayland.
    private static final Map<String, String> OURS =
            Map.of("GDK_GL", "disable", "GDK_BACKEND", "x11", "IBUS_ENABLE_SYNC_MODE", "1");

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
            case LINUX -> List.of("xdg-open", spelled(file));
            case MAC -> List.of("open", spelled(file));
            // Not "start": that is a word of the command interpreter, to which a "&" in a name is a command.
            case WINDOWS -> List.of("explorer.exe", file.toString());
        };
    }

    List<String> revealing(Path file) {
        return switch (desktop) {
            // There is no one word for "show this file" on Linux; its folder is what every file manager opens.
            case LINUX -> List.of("xdg-open", spelled(folderOf(file)));
            case MAC -> List.of("open", "-R", spelled(file));
            case WINDOWS -> List.of("explorer.exe", "/select," + file);
        };
    }

    /// The path as it is where its text names the same bytes, else the URI that does.
    private static String spelled(Path file) {
        return Path.of(file.toString()).equals(file)
                ? file.toString()
                : file.toUri().toASCIIString();
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        return Files.isDirectory(file) || parent == null ? file : parent;
    }

    private void start(Path file, List<String> command) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file + " is not there any more. A scan brings the catalogue up to date.");
        }
        Process opener;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            OURS.forEach(builder.environment()::remove);
            opener = builder.start();
        } catch (IOException e) {
            throw new IOException(
                    "This desktop has no " + command.getFirst() + ", which Carrel needs to open files.", e);
        }
        int exit = opener.onExit()
                .thenApply(Process::exitValue)
                .completeOnTimeout(0, UNTIL_IT_HAS_FAILED.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        // Explorer says 1 whatever it did.
        if (exit != 0 && desktop != Desktop.WINDOWS) {
            throw new IOException("This desktop knows no application for " + file.getFileName() + ".");
        }
    }
}
