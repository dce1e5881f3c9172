package app.carrel.ui.shell;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.Category;
import app.carrel.catalog.Shelf;
import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.FxQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What the navigation shows: the known roots with their categories, and where the person is.
final class NavigationModel {
    /// One line below the pages.
    sealed interface Entry {
        /// A root, over its categories.
        record Root(String caption, String path) implements Entry {}

        /// A category, with how many courses it has.
        record Of(long folderId, String name, long courses) implements Entry {}
    }

    private final Catalog catalog;
    private final Messages messages;
    private final Words words;
    private final FxQuery query;

    private final ReadOnlyObjectWrapper<@Nullable Shelf> shelf = new ReadOnlyObjectWrapper<>(this, "shelf");
    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(this, "entries", List.of());
    private final ObjectProperty<Destination> here = new SimpleObjectProperty<>(this, "here", new Destination.Shelf());

    NavigationModel(Catalog catalog, Messages messages, Words words, FxQuery query) {
        this.catalog = catalog;
        this.messages = messages;
        this.words = words;
        this.query = query;
    }

    // Properties

    /// What is catalogued; null until the first answer has come.
    ReadOnlyObjectProperty<@Nullable Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Where the person is; set by whoever brings them there.
    ObjectProperty<Destination> hereProperty() {
        return here;
    }

    /// The category that the person is in, also when in one of its courses.
    OptionalLong category() {
        return switch (here.get()) {
            case Destination.OneCategory(long folderId) -> OptionalLong.of(folderId);
            case Destination.OneCourse(long folderId) -> categoryOf(folderId);
            case Destination.Shelf _, Destination.Activity _, Destination.Preferences _ -> OptionalLong.empty();
        };
    }

    // Commands

    /// Asks anew what is catalogued. Where no answer comes, what was known stands.
    void reload() {
        query.askAgain(catalog::shelf, this::show, _ -> {});
    }

    void dispose() {
        query.dispose();
    }

    private void show(Shelf answer) {
        List<Entry> lines = new ArrayList<>();
        for (Shelf.ShelfRoot root : answer.roots()) {
            lines.add(new Entry.Root(caption(root.path()), root.path()));
            root.categories().forEach(category -> lines.add(line(category)));
        }
        shelf.set(answer);
        entries.set(List.copyOf(lines));
    }

    private OptionalLong categoryOf(long courseId) {
        Shelf known = shelf.get();
        return known == null
                ? OptionalLong.empty()
                : known.categories()
                        .filter(category ->
                                category.courses().stream().anyMatch(course -> course.folderId() == courseId))
                        .mapToLong(Category::folderId)
                        .findFirst();
    }

    private Entry line(Category category) {
        String name = category.standIn() ? messages.get("shell.nav.files") : category.name();
        return new Entry.Of(category.folderId(), name, category.courses().size());
    }

    private String caption(String path) {
        Locale locale = messages.locale();
        return words.folder(path).toUpperCase(locale);
    }
}
