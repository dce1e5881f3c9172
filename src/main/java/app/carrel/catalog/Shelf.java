package app.carrel.catalog;

import java.util.List;
import java.util.stream.Stream;

/// Everything that is catalogued, down to courses: one consistent picture for the shelf page and the navigation.
/// Two that are equal hold the same files.
///
/// @param roots in natural order of their paths
public record Shelf(List<ShelfRoot> roots) {
    /// Of a catalogue without roots.
    public static final Shelf EMPTY = new Shelf(List.of());

    /// A root with its categories in natural order; stand-ins come last.
    public record ShelfRoot(long id, String path, List<Category> categories) {
        public long materials() {
            return categories.stream().mapToLong(Category::materials).sum();
        }

        public long missing() {
            return categories.stream().mapToLong(Category::missing).sum();
        }
    }

    public long materials() {
        return categories().mapToLong(Category::materials).sum();
    }

    public long bytes() {
        return categories().mapToLong(Category::bytes).sum();
    }

    public long courses() {
        return categories().mapToLong(category -> category.courses().size()).sum();
    }

    public Stream<Category> categories() {
        return roots.stream().flatMap(root -> root.categories().stream());
    }
}
