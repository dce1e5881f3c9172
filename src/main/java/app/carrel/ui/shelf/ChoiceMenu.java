package app.carrel.ui.shelf;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// A choice that reads like a word and opens as a menu.
final class ChoiceMenu<C> extends MenuButton {
    /// @param name what a choice is called
    ChoiceMenu(String id, List<C> choices, ObjectProperty<C> chosen, Function<C, String> name) {
        setId(id);
        getStyleClass().addAll("flat", "order-menu");
        setMinWidth(USE_PREF_SIZE);
        ToggleGroup one = new ToggleGroup();
        for (C choice : choices) {
            RadioMenuItem item = new RadioMenuItem(name.apply(choice));
            item.setToggleGroup(one);
            item.setOnAction(_ -> chosen.set(choice));
            chosen.subscribe(now -> item.setSelected(choice.equals(now)));
            getItems().add(item);
        }
        textProperty().bind(chosen.map(name));
    }
}
