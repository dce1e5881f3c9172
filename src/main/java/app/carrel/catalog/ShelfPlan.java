package app.carrel.catalog;

import app.carrel.catalog.Shelf.ShelfRoot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// From the rows of roots and folders to the shelf: sums every folder up into its course, and puts the courses in
/// order.
///
/// Pure, for one use on one thread. Rows that make no sense (a parent that is not there, or not above) are left out.
final class ShelfPlan {
    private final Map<Long, FolderFacts> folders = new HashMap<>();
    private final Map<Long, CourseSum> sums = new HashMap<>();

    /// The folder at depth 2 above each deeper folder that was asked for; null where the rows tell none.
    private final Map<Long, @Nullable FolderFacts> courses = new HashMap<>();

    private ShelfPlan(Collection<FolderFacts> folders) {
        folders.forEach(folder -> this.folders.put(folder.id(), folder));
    }

    /// @param folders in any order
    static Shelf shelf(Collection<RootFacts> roots, Collection<FolderFacts> folders) {
        return new ShelfPlan(folders).shelf(roots);
    }

    /// What the shelf needs of one root's row.
    record RootFacts(long id, String path) {}

    private Shelf shelf(Collection<RootFacts> roots) {
        for (FolderFacts folder : folders.values()) {
            FolderFacts course = course(folder);
            if (course != null) {
                sums.computeIfAbsent(course.id(), id -> new CourseSum()).add(folder);
            }
        }
        Map<Long, List<Category>> categories = categoriesByRoot();
        return new Shelf(NaturalOrder.sorted(roots, RootFacts::path).stream()
                .map(root -> new ShelfRoot(root.id(), root.path(), categories.getOrDefault(root.id(), List.of())))
                .toList());
    }

    /// The folder that names the course in which the files of `folder` are, see [Course#folderId].
    private @Nullable FolderFacts course(FolderFacts folder) {
        // Upwards by a loop, not by recursion: folders nest a thousand deep.
        List<Long> way = new ArrayList<>();
        FolderFacts at = folder;
        while (at != null && at.depth() > CourseSum.COURSE) {
            if (courses.containsKey(at.id())) {
                at = courses.get(at.id());
            } else {
                way.add(at.id());
                at = parent(at);
            }
        }
        for (long id : way) {
            courses.put(id, at);
        }
        return at;
    }

    private @Nullable FolderFacts parent(FolderFacts folder) {
        FolderFacts parent = folder.parentId() == null ? null : folders.get(folder.parentId());
        return parent != null && parent.depth() == folder.depth() - 1 ? parent : null;
    }

    private Map<Long, List<Category>> categoriesByRoot() {
        Map<FolderFacts, List<Course>> coursesByCategory = new HashMap<>();
        sums.forEach((id, sum) -> {
            FolderFacts folder = folders.get(id);
            FolderFacts category = folder == null || folder.depth() < CourseSum.COURSE ? folder : parent(folder);
            if (folder != null && category != null && sum.holdsFiles()) {
                coursesByCategory
                        .computeIfAbsent(category, key -> new ArrayList<>())
                        .add(sum.course(folder, category));
            }
        });
        Map<Long, List<Category>> byRoot = new HashMap<>();
        coursesByCategory.forEach((folder, found) -> byRoot.computeIfAbsent(folder.rootId(), key -> new ArrayList<>())
                .add(new Category(
                        folder.id(),
                        CourseSum.categoryName(folder),
                        folder.depth() < CourseSum.CATEGORY,
                        standInsLast(found, Course::name, Course::standIn))));
        byRoot.replaceAll((root, found) -> standInsLast(found, Category::name, Category::standIn));
        return byRoot;
    }

    private static <T> List<T> standInsLast(List<T> things, Function<T, String> name, Predicate<T> standIn) {
        List<T> ordered = new ArrayList<>(
                NaturalOrder.sorted(things.stream().filter(standIn.negate()).toList(), name));
        things.stream().filter(standIn).forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
