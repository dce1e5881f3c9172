package app.carrel.ui.shell;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.control.Icon;
import atlantafx.base.theme.Tweaks;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/// The question mark at the end of the header.
final class HelpMenu extends MenuButton {
    /// @param showKeys shows which keys there are
    HelpMenu(Navigator navigator, Runnable showKeys, Messages messages) {
        setId("help-menu");
        setGraphic(Icon.HELP.node());
        getStyleClass().addAll("help-menu", "icon-button", Tweaks.NO_ARROW);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(messages.get("help.menu"));
        setTooltip(new Tooltip(messages.get("help.menu")));
        MenuItem keys = new MenuItem(messages.get("help.keys"));
        keys.setId("help-keys");
        keys.setAccelerator(new KeyCodeCombination(KeyCode.F1));
        keys.setOnAction(_ -> showKeys.run());
        MenuItem about = new MenuItem(messages.get("help.about"));
        about.setId("help-about");
        about.setOnAction(_ -> navigator.goTo(new Destination.Help()));
        getItems().addAll(keys, about);
    }
}
