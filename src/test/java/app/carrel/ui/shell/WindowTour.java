package app.carrel.ui.shell;

import app.carrel.ui.InSight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;

/// What somebody in a hurry does, over and over: every page opened, sorted, filtered, scrolled, searched. What a step
/// has is for the FX thread.
final class WindowTour {
    private static final List<String> LETTERS = List.of("i", "int", "intro", "ad", "advanced 0", "zzz", "e 1");
    private static final String CARDS = ".card-grid .list-view";
    private static final String MATERIALS = "#materials";

    private final FxRobot robot;
    private final Random chance;
    private final List<Step> steps = new ArrayList<>();

    /// By selector. They stay the same ones; to search the whole window for them, on its own thread, would be measured
    /// with what it does.
    private final Map<String, Set<Node>> found = new HashMap<>();

    /// @param ready whether there is something to do it with
    record Step(String name, BooleanSupplier ready, Runnable action) {}

    WindowTour(FxRobot robot, long seed) {
        this.robot = robot;
        this.chance = new Random(seed);
        button("the shelf", "#nav-shelf");
        list("scrolling the shelf", CARDS, this::scroll);
        menu(
                "another order",
                "#course-order",
                menu -> chance.nextInt(menu.getItems().size()));
        menu("one kind", "#only-kind", _ -> 1 + chance.nextInt(4));
        menu("all kinds", "#only-kind", _ -> 0);
        menu(
                "another chart",
                "#chart-view",
                menu -> chance.nextInt(menu.getItems().size()));
        list("a category", "#nav-categories", this::selectCategory);
        list("scrolling its courses", CARDS, this::scroll);
        list("a course", CARDS, WindowTour::open);
        button("sorting by size", "#caption-size");
        menu("filtering", "#filter-state", _ -> chance.nextInt(2));
        list("scrolling materials", MATERIALS, this::scroll);
        list("a material", MATERIALS, this::select);
        search("searching");
        search("searching on");
        add("leaving the search", "#search", TextField.class, field -> field.setText(""));
        button("activity", "#nav-activity");
        add(
                "a scan of the history",
                "#history",
                TableView.class,
                table -> table.getSelectionModel()
                        .select(chance.nextInt(table.getItems().size())));
        button("preferences", "#nav-preferences");
        menu("help", "#help-menu", _ -> 1);
    }

    /// The step at this place of the tour, which begins again after its last.
    Step step(int number) {
        return steps.get(number % steps.size());
    }

    private void button(String name, String selector) {
        add(name, selector, ButtonBase.class, ButtonBase::fire);
    }

    private void search(String name) {
        add(name, "#search", TextField.class, field -> field.setText(LETTERS.get(chance.nextInt(LETTERS.size()))));
    }

    /// @param item which one of the menu to choose
    private void menu(String name, String selector, ToIntFunction<MenuButton> item) {
        add(
                name,
                selector,
                MenuButton.class,
                menu -> menu.getItems().get(item.applyAsInt(menu)).fire());
    }

    private void list(String name, String selector, Consumer<ListView<?>> action) {
        add(name, selector, ListView.class, action::accept);
    }

    private <N extends Node> void add(String name, String selector, Class<N> type, Consumer<N> action) {
        steps.add(new Step(
                name,
                () -> find(selector, type).isPresent(),
                () -> find(selector, type).ifPresent(action)));
    }

    private <N extends Node> Optional<N> find(String selector, Class<N> type) {
        Set<Node> known = found.getOrDefault(selector, Set.of());
        if (known.isEmpty()) {
            known = robot.lookup(selector).queryAll();
            found.put(selector, known);
        }
        return known.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> InSight.isShown(node) && !isEmpty(node))
                .findFirst();
    }

    private void select(ListView<?> list) {
        list.getSelectionModel().select(chance.nextInt(list.getItems().size()));
    }

    private void selectCategory(ListView<?> list) {
        List<?> entries = list.getItems();
        List<Integer> categories = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof NavigationModel.Entry.Of) {
                categories.add(i);
            }
        }
        list.getSelectionModel().select(categories.get(chance.nextInt(categories.size())));
    }

    private void scroll(ListView<?> list) {
        list.scrollTo(chance.nextInt(list.getItems().size()));
    }

    private static void open(ListView<?> list) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case ListView<?> list -> list.getItems().isEmpty();
            case TableView<?> table -> table.getItems().isEmpty();
            default -> false;
        };
    }
}
