package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Kinds;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Two choices over the list of a course: of which kind, and whether still on the disk.
final class CourseFilterBar extends HBox {
    private final CourseModel model;
    private final Messages messages;
    private final MenuButton kinds = menu("filter-kind");
    private final MenuButton states = menu("filter-state");
    private Set<MaterialKind> offered = EnumSet.noneOf(MaterialKind.class);

    CourseFilterBar(CourseModel model, Messages messages) {
        super(16);
        this.model = model;
        this.messages = messages;
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(kinds, states);
        ToggleGroup group = new ToggleGroup();
        for (CourseFilter.State state : CourseFilter.State.values()) {
            RadioMenuItem item = item(name(state), group);
            item.setOnAction(_ -> model.filterProperty().set(filter().with(state)));
            model.filterProperty().subscribe(now -> item.setSelected(now.state() == state));
            states.getItems().add(item);
        }
        model.allRowsProperty().subscribe(this::offer);
        model.filterProperty().subscribe(now -> {
            kinds.setText(now.kind().map(this::name).orElse(messages.get("course.filter.kind.any")));
            states.setText(name(now.state()));
        });
    }

    /// Only kinds that the course has.
    private void offer(List<CourseRow> rows) {
        Set<MaterialKind> there = EnumSet.noneOf(MaterialKind.class);
        for (CourseRow row : rows) {
            if (row instanceof CourseRow.Material(CoursePage.Item item)) {
                there.add(item.kind());
            }
        }
        kinds.setVisible(there.size() > 1);
        if (there.equals(offered)) {
            return;
        }
        offered = there;
        kinds.getItems().clear();
        ToggleGroup group = new ToggleGroup();
        add(Optional.empty(), messages.get("course.filter.kind.any"), group);
        there.forEach(kind -> add(Optional.of(kind), name(kind), group));
    }

    private void add(Optional<MaterialKind> kind, String text, ToggleGroup group) {
        RadioMenuItem item = item(text, group);
        item.setOnAction(_ -> model.filterProperty().set(filter().with(kind)));
        item.setSelected(filter().kind().equals(kind));
        kinds.getItems().add(item);
    }

    private CourseFilter filter() {
        return model.filterProperty().get();
    }

    private static RadioMenuItem item(String text, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        return item;
    }

    private static MenuButton menu(String id) {
        MenuButton menu = new MenuButton();
        menu.setId(id);
        menu.getStyleClass().addAll("flat", "order-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        return menu;
    }

    private String name(MaterialKind kind) {
        return messages.get(Kinds.key(kind));
    }

    private String name(CourseFilter.State state) {
        return messages.get("course.filter.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
