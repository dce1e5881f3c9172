package app.carrel.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What Carrel puts on the clipboard.
public final class Clips {
    private Clips() {}

    /// Puts the paths there as text, one a line.
    public static void copy(List<Path> paths) {
        ClipboardContent content = new ClipboardContent();
        content.putString(paths.stream().map(Path::toString).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
