package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Hands materials to another program by dragging them there: the files themselves, to be read or copied, never to be
/// moved away.
final class DragOut {
    /// Starts where the mouse was pressed, if any of `items` can be given away.
    void start(Node source, List<CoursePage.Item> items) {
        List<File> files = files(items);
        if (files.isEmpty()) {
            return;
        }
        Dragboard board = source.startDragAndDrop(TransferMode.COPY, TransferMode.LINK);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files);
        board.setContent(content);
    }

    /// What is missing cannot be given away; nor, because programs tell each other names as text, can a name that is
    /// none.
    static List<File> files(List<CoursePage.Item> items) {
        return items.stream()
                .filter(item -> item.missingSince() == null)
                .map(CoursePage.Item::file)
                .filter(file -> Path.of(file.toString()).equals(file))
                .map(Path::toFile)
                .toList();
    }
}
