package app.carrel.ui.shell;

import app.carrel.catalog.Shelf;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.HeartbeatLight;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Liveness;
import app.carrel.ui.control.RowFocus;
import app.carrel.ui.control.Words;
import app.carrel.ui.shell.NavigationModel.Entry;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The slim column at the left: pages, roots with their categories, and the main action at its foot.
final class NavigationView extends VBox {
    private final NavigationModel model;
    private final Navigator navigator;
    private final Messages messages;
    private final NavigationItem shelf;
    private final NavigationItem activity;
    private final NavigationItem preferences;
    private final ListView<Entry> categories = new ListView<>();
    private final Button addFolder;
    private final Node logo;
    private boolean following;

    NavigationView(
            NavigationModel model,
            Navigator navigator,
            Messages messages,
            Words words,
            ObservableValue<Liveness> liveness,
            Button addFolder) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
        getStyleClass().add("navigation");

        Label materials = new Label();
        materials.getStyleClass().add("count");
        materials.setMinWidth(USE_PREF_SIZE);
        materials
                .textProperty()
                .bind(model.shelfProperty().map(found -> counted(found, words)).orElse(""));
        HeartbeatLight light = new HeartbeatLight(messages);
        liveness.subscribe(life -> {
            light.show(life);
            light.setVisible(!(life instanceof Liveness.Off));
        });

        shelf = item(new Books(18, "quiet"), "shelf", materials, new Destination.Shelf());
        activity = item(Icon.ACTIVITY.node(), "activity", light, new Destination.Activity());
        preferences = item(Icon.PREFERENCES.node(), "preferences", new Region(), new Destination.Preferences());

        categories.getStyleClass().add("nav-list");
        categories.setId("nav-categories");
        categories.setCellFactory(_ -> new NavigationCell(messages, words, this::go, this::turn));
        categories.setAccessibleText(messages.get("shell.nav.categories"));
        categories.getSelectionModel().selectedItemProperty().subscribe(this::followSelection);
        categories.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // Where there is nothing in it, there is nothing to go to.
        categories.focusTraversableProperty().bind(Bindings.isNotEmpty(categories.getItems()));
        RowFocus.in(categories, entry -> !(entry instanceof Entry.Root));
        VBox.setVgrow(categories, Priority.ALWAYS);
        model.entriesProperty().subscribe(this::show);
        model.hereProperty().subscribe(this::show);
        show();

        this.addFolder = addFolder;
        addFolder.setMaxWidth(Double.MAX_VALUE);
        VBox foot = new VBox(addFolder);
        foot.getStyleClass().add("nav-foot");
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        between.managedProperty().bind(categories.visibleProperty().not());
        categories.managedProperty().bind(categories.visibleProperty());
        logo = OpeningView.logo(messages);
        logo.managedProperty().bind(logo.visibleProperty());
        getChildren().addAll(logo, shelf, activity, preferences, categories, between, foot);
    }

    /// Takes little room: signs without words, which tooltips say. Categories are then reached by the shelf.
    void turnToSigns(boolean signs) {
        categories.setVisible(!signs);
        logo.setVisible(!signs);
        for (NavigationItem item : List.of(shelf, activity, preferences)) {
            item.turnToSign(signs);
        }
        addFolder.setContentDisplay(signs ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        addFolder.setTooltip(signs ? new Tooltip(messages.plain("shell.nav.add-folder")) : null);
    }

    @Override
    public void requestFocus() {
        shelf.requestFocus();
    }

    private NavigationItem item(Node sign, String name, Node fact, Destination destination) {
        String key = "shell.nav." + name;
        NavigationItem item = new NavigationItem(sign, messages.plain(key), messages.get(key), fact);
        item.setId("nav-" + name);
        item.setOnAction(_ -> navigator.goTo(destination));
        // Down leads on from the pages to the categories, as in one list.
        item.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && item == preferences) {
                categories.requestFocus();
                event.consume();
            }
        });
        return item;
    }

    private static String counted(@Nullable Shelf shelf, Words words) {
        return shelf == null || shelf.roots().isEmpty() ? "" : words.count(shelf.materials());
    }

    private void show() {
        Destination here = model.hereProperty().get();
        List<Entry> entries = model.entriesProperty().get();
        following = true;
        if (!categories.getItems().equals(entries)) {
            categories.getItems().setAll(entries);
        }
        int at = indexOfHere(entries);
        if (at >= 0) {
            categories.getSelectionModel().clearAndSelect(at);
        } else {
            // Without the mark the keyboard stays where it is, though the person is led elsewhere.
            int keyboard = categories.getFocusModel().getFocusedIndex();
            categories.getSelectionModel().clearSelection();
            categories.getFocusModel().focus(keyboard);
        }
        following = false;
        shelf.select(isOnShelf(here));
        activity.select(here instanceof Destination.Activity);
        preferences.select(here instanceof Destination.Preferences);
    }

    private static boolean isOnShelf(Destination here) {
        return here instanceof Destination.Shelf
                || here instanceof Destination.OneCategory
                || here instanceof Destination.OneCourse;
    }

    private int indexOfHere(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (model.isHere(entries.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void onKey(KeyEvent event) {
        boolean right = event.getCode() == KeyCode.RIGHT;
        if ((right || event.getCode() == KeyCode.LEFT)
                && categories.getSelectionModel().getSelectedItem() instanceof Entry.Of category) {
            model.open(category.folderId(), right);
            event.consume();
        }
    }

    private void turn(Entry.Of category) {
        model.open(category.folderId(), !category.open());
    }

    private void followSelection(@Nullable Entry selected) {
        if (!following && selected != null) {
            go(selected);
        }
    }

    private void go(Entry entry) {
        switch (entry) {
            case Entry.Root _ -> {}
            case Entry.Of category -> go(new Destination.OneCategory(category.folderId()));
            case Entry.Course course -> go(new Destination.OneCourse(course.folderId()));
        }
    }

    private void go(Destination destination) {
        if (!destination.equals(model.hereProperty().get())) {
            navigator.goTo(destination);
        }
    }
}
