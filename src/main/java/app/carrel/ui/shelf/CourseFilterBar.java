package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Messages;
import app.carrel.ui.control.FlowLine;
import app.carrel.ui.control.Kinds;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// What is to be seen in the list of a course: of which kind, whether still on the disk, since when known; and with
/// which columns.
final class CourseFilterBar extends FlowLine {
    private static final double HEIGHT = 38;

    private final CourseModel model;
    private final Messages messages;
    private final MenuButton kinds = menu("filter-kind");
    private final MenuButton states = menu("filter-state");
    private Set<MaterialKind> offered = EnumSet.noneOf(MaterialKind.class);

    CourseFilterBar(CourseModel model, Columns columns, Messages messages) {
        super(16, 0);
        this.model = model;
        this.messages = messages;
        setAlignment(Pos.CENTER_RIGHT);
        setMinHeight(HEIGHT);
        getChildren().addAll(forget(), kinds, states, added(), columnMenu(columns));
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

    /// Who looks at what is missing may want to be rid of it.
    private Button forget() {
        Button forget = new Button(messages.get("course.menu.forget-all"));
        forget.setId("forget-missing");
        forget.getStyleClass().add("small-button");
        forget.setMinWidth(USE_PREF_SIZE);
        forget.setOnAction(_ -> model.forgetAllMissing());
        forget.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> filter().state() == CourseFilter.State.MISSING
                                && !model.rowsProperty().get().isEmpty(),
                        model.filterProperty(),
                        model.rowsProperty()));
        forget.managedProperty().bind(forget.visibleProperty());
        return forget;
    }

    private MenuButton added() {
        MenuButton menu = menu("filter-added");
        ToggleGroup group = new ToggleGroup();
        for (CourseFilter.Added added : CourseFilter.Added.values()) {
            RadioMenuItem item = item(name(added), group);
            item.setOnAction(_ -> model.filterProperty().set(filter().with(added)));
            model.filterProperty().subscribe(now -> item.setSelected(now.added() == added));
            menu.getItems().add(item);
        }
        model.filterProperty().subscribe(now -> menu.setText(name(now.added())));
        return menu;
    }

    private MenuButton columnMenu(Columns columns) {
        MenuButton menu = menu("columns");
        menu.setText(messages.get("course.columns"));
        for (Column column : Column.values()) {
            CheckMenuItem item = new CheckMenuItem(messages.get("course.column." + column.key()));
            item.selectedProperty().bindBidirectional(columns.wantedProperty(column));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// Only kinds that the course has.
    private void offer(List<CourseRow> rows) {
        Set<MaterialKind> there = EnumSet.noneOf(MaterialKind.class);
        for (CourseRow row : rows) {
            if (row instanceof CourseRow.Material(CoursePage.Item item, String _, boolean _)) {
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

    private String name(CourseFilter.Added added) {
        return messages.get("course.filter.added." + added.name().toLowerCase(Locale.ROOT));
    }

    private String name(CourseFilter.State state) {
        return messages.get("course.filter.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
