package app.carrel.ui.preferences;

import app.carrel.settings.Settings.Theme;
import app.carrel.ui.Messages;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;

/// The three themes side by side; one is always chosen.
final class ThemeChoice extends SegmentedButton {
    ThemeChoice(Property<Theme> theme, Messages messages) {
        ToggleGroup group = new ToggleGroup();
        setToggleGroup(group);
        for (Theme each : Theme.values()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(messages.get("preferences.theme." + name));
            button.setId("theme-" + name);
            button.setUserData(each);
            // The control itself has the buttons join only when it is first shown. Whatever was wanted until then would
            // be chosen by then, and the last of these win.
            button.setToggleGroup(group);
            getButtons().add(button);
        }
        theme.subscribe(wanted -> getButtons().stream()
                .filter(button -> button.getUserData() == wanted)
                .forEach(button -> button.setSelected(true)));
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                // A click on the chosen one would leave none chosen.
                group.selectToggle(before);
            } else if (now.getUserData() instanceof Theme chosen) {
                theme.setValue(chosen);
            }
        });
    }
}
