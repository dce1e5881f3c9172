package app.carrel.ui.shell;

import app.carrel.catalog.Category;
import app.carrel.catalog.Shelf;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.control.RootNames;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ShelfReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the navigation shows: the known roots with their categories, the courses of those that are open, and where the
/// person is.
final class NavigationModel {
    /// One line below the pages.
    sealed interface Entry {
        /// A root, over its categories.
        record Root(String caption, String path) implements Entry {}

        /// A category, with how many courses it has.
        ///
        /// @param open whether its courses follow
        record Of(long folderId, String name, long courses, boolean open) implements Entry {}

        /// A course of an open category, with how many materials it has.
        record Course(long folderId, String name, long materials) implements Entry {}
    }

    private final ShelfReading reading;
    private final Messages messages;
    private final Words words;

    private final Set<Long> open = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ObjectProperty<Destination> here = new SimpleObjectProperty<>(this, "here", new Destination.Shelf());

    NavigationModel(ShelfReading reading, Messages messages, Words words) {
        this.reading = reading;
        this.messages = messages;
        this.words = words;
        here.subscribe(this::openWhereThePersonIs);
        reading.shelfProperty().subscribe(this::show);
    }

    // Properties

    /// What is catalogued; null until the first answer has come.
    ReadOnlyObjectProperty<@Nullable Shelf> shelfProperty() {
        return reading.shelfProperty();
    }

    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Where the person is; set by whoever brings them there.
    ObjectProperty<Destination> hereProperty() {
        return here;
    }

    /// Whether `entry` is where the person is.
    boolean isHere(Entry entry) {
        return switch (entry) {
            case Entry.Root _ -> false;
            case Entry.Of category -> here.get().equals(new Destination.OneCategory(category.folderId()));
            case Entry.Course course -> here.get().equals(new Destination.OneCourse(course.folderId()));
        };
    }

    /// The categories whose courses are listed.
    Set<Long> open() {
        return Set.copyOf(open);
    }

    // Commands

    /// Asks anew what is catalogued. Where no answer comes, what was known stands.
    void reload() {
        reading.reload();
    }

    /// Opens or closes a category.
    void open(long categoryId, boolean wanted) {
        if (wanted ? open.add(categoryId) : open.remove(categoryId)) {
            list();
        }
    }

    private void show() {
        openWhereThePersonIs();
        list();
    }

    /// Whoever is in a course sees it in the list.
    private void openWhereThePersonIs() {
        if (here.get() instanceof Destination.OneCourse(long folderId)) {
            categoryOf(folderId).ifPresent(category -> open(category, true));
        }
    }

    private void list() {
        Shelf known = reading.shelfProperty().get();
        List<Shelf.ShelfRoot> roots = known == null ? List.of() : known.roots();
        RootNames names =
                new RootNames(roots.stream().map(Shelf.ShelfRoot::path).toList(), words);
        List<Entry> lines = new ArrayList<>();
        for (Shelf.ShelfRoot root : roots) {
            lines.add(new Entry.Root(names.of(root.path()).toUpperCase(messages.locale()), root.path()));
            root.categories().forEach(category -> add(category, lines));
        }
        entries.set(List.copyOf(lines));
    }

    private void add(Category category, List<Entry> lines) {
        boolean isOpen = open.contains(category.folderId());
        lines.add(new Entry.Of(
                category.folderId(),
                category.standIn() ? messages.get("shell.nav.files") : category.name(),
                category.courses().size(),
                isOpen));
        if (isOpen) {
            category.courses()
                    .forEach(course -> lines.add(new Entry.Course(
                            course.folderId(),
                            course.standIn() ? messages.get("shell.nav.files") : course.name(),
                            course.materials())));
        }
    }

    private OptionalLong categoryOf(long courseId) {
        Shelf known = reading.shelfProperty().get();
        return known == null
                ? OptionalLong.empty()
                : known.categories()
                        .filter(category ->
                                category.courses().stream().anyMatch(course -> course.folderId() == courseId))
                        .mapToLong(Category::folderId)
                        .findFirst();
    }
}
