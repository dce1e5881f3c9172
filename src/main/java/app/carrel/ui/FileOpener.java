package app.carrel.ui;

import java.io.IOException;
import java.nio.file.Path;

/// Hands a file to the application that the person's desktop has for it.
///
/// Both calls may take a while and belong on a background thread.
public interface FileOpener {
    /// Opens `file` in its own application.
    ///
    /// @throws IOException with a sentence, where the desktop has no opener or the file is gone
    void open(Path file) throws IOException;

    /// Shows `file` in the file manager.
    ///
    /// @throws IOException with a sentence, as for [#open]
    void reveal(Path file) throws IOException;
}
