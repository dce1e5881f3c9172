package app.carrel.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Asks the person for a folder. FX thread only.
@FunctionalInterface
public interface FolderChooser {
    /// The chosen folder; empty where the person thought better of it.
    ///
    /// @param owner the window that asks
    Optional<Path> choose(Window owner);
}
