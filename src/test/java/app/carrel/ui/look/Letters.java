package app.carrel.ui.look;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Mnemonic;

/// Finds commands that no letter presses, and letters that would press two.
final class Letters {
    /// Lines of lists, and what is found by where it stands: letters would not be enough for them.
    private static final Set<String> WITHOUT = Set.of(
            "crumb", "caption-button", "icon-button", "locate-root", "remove-root", "undo-root", "restore-backup");

    private Letters() {}

    static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        scene.getMnemonics().forEach((keys, all) -> {
            List<Node> pressed = all.stream()
                    .map(Mnemonic::getNode)
                    .filter(node -> Visible.is(node))
                    .toList();
            if (pressed.size() > 1) {
                faults.add(keys + " presses " + pressed);
            }
        });
        collect(scene.getRoot(), faults);
        return faults;
    }

    private static void collect(Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Button button
            when hasText(button) && !isMarked(button.getText()) -> faults.add("no letter: " + button);
            case MenuButton menu -> faults.addAll(of(menu.getItems()));
            case Control control
            when control.getContextMenu() != null ->
                faults.addAll(of(control.getContextMenu().getItems()));
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, faults));
        }
    }

    private static boolean hasText(Button button) {
        return button.isMnemonicParsing()
                && button.getText() != null
                && !button.getText().isBlank()
                && button.getStyleClass().stream().noneMatch(WITHOUT::contains);
    }

    private static boolean isMarked(String text) {
        return text.indexOf('_') >= 0;
    }

    private static List<String> of(List<MenuItem> items) {
        List<String> faults = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        for (MenuItem item : items) {
            String text = item.getText();
            boolean isCommand = item.isMnemonicParsing()
                    && text != null
                    && !text.isBlank()
                    && !(item instanceof RadioMenuItem
                            || item instanceof CheckMenuItem
                            || item instanceof SeparatorMenuItem);
            if (isCommand && !isMarked(text)) {
                faults.add("no letter in the menu: " + text);
            } else if (isCommand && !letters.add(letter(text))) {
                faults.add("a letter twice in the menu: " + text);
            }
        }
        return faults;
    }

    private static String letter(String text) {
        int mark = text.indexOf('_');
        return text.substring(mark + 1, mark + 2).toLowerCase(Locale.ROOT);
    }
}
