package app.carrel.ui.shell;

import app.carrel.ui.FolderChooser;
import app.carrel.ui.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// The desktop's own dialogue for folders.
final class DesktopFolderChooser implements FolderChooser {
    private final Messages messages;

    DesktopFolderChooser(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Optional<Path> choose(Window owner) {
        DirectoryChooser dialogue = new DirectoryChooser();
        dialogue.setTitle(messages.get("shell.choose-folder"));
        // Otherwise some desktops begin with what was used lately, where there may be no folder at all.
        File home = new File(System.getProperty("user.home"));
        if (home.isDirectory()) {
            dialogue.setInitialDirectory(home);
        }
        return Optional.ofNullable(dialogue.showDialog(owner)).map(File::toPath);
    }
}
