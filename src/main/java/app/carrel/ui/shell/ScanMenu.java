package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What to scan: everything, one root, or the course at hand. Made anew each time it is opened.
final class ScanMenu extends MenuButton {
    private final FrameModel model;
    private final Messages messages;

    ScanMenu(FrameModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("scan-menu");
        getStyleClass().addAll("small-button", "scan-menu");
        setAccessibleText(messages.get("shell.scan.choose"));
        disableProperty().bind(model.scanningProperty());
        // A menu without items would not open.
        getItems().add(new MenuItem());
        setOnShowing(_ -> offer());
    }

    private void offer() {
        getItems().setAll(item(messages.get("shell.scan.all"), model::scanAll), new SeparatorMenuItem());
        for (String root : model.roots()) {
            getItems().add(item(root, () -> model.scanRoot(root)));
        }
        MenuItem course = item(messages.get("shell.scan.course"), model::scanCourse);
        course.setDisable(!model.isInCourse());
        getItems().addAll(new SeparatorMenuItem(), course);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
