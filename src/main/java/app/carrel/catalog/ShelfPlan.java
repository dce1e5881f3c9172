package app.carrel.catalog;

import app.carrel.catalog.Shelf.ShelfRoot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// From the rows of roots and folders to the shelf: sums every folder up into its course, and puts the courses in
/// order.
///
/// Pure, for one use on one thread. Rows that make no sense (a parent that is not there, or not above) are left out.
final class ShelfPlan {
    private static final int NONE = FolderTree.NONE;
    private static final int UNKNOWN = -2;

    private final FolderTable folders;
    private final Map<Long, Course> knownCourses = new HashMap<>();
    private final Map<Long, Category> knownCategories = new HashMap<>();

    /// The row of the folder that names the course of each row.
    private final int[] course;

    /// The folders of each course, one after the other: the first one by the row that names it, then by each other's.
    private final int[] first;
    private final int[] next;

    private ShelfPlan(FolderTable folders, Shelf known) {
        this.folders = folders;
        course = new int[folders.size()];
        Arrays.fill(course, UNKNOWN);
        first = new int[folders.size()];
        next = new int[folders.size()];
        known.categories().forEach(category -> {
            knownCategories.put(category.folderId(), category);
            category.courses().forEach(each -> knownCourses.put(each.folderId(), each));
        });
    }

    /// The shelf of these rows. Courses and categories that are as they were are the same objects as in `known`:
    /// nobody need compare them, and what was made of them stays.
    static Shelf shelf(Collection<RootFacts> roots, FolderTable folders, Shelf known) {
        return new ShelfPlan(folders, known).shelf(roots);
    }

    /// What the shelf needs of one root's row.
    record RootFacts(long id, String path) {}

    private Shelf shelf(Collection<RootFacts> roots) {
        Map<Long, List<Category>> categories = categoriesByRoot();
        return new Shelf(NaturalOrder.sorted(roots, RootFacts::path).stream()
                .map(root -> new ShelfRoot(root.id(), root.path(), categories.getOrDefault(root.id(), List.of())))
                .toList());
    }

    private Map<Long, List<Category>> categoriesByRoot() {
        Map<Integer, List<Course>> coursesByCategory = new HashMap<>();
        link();
        for (int row = 0; row < folders.size(); row++) {
            int category = folders.depth(row) < CourseSum.COURSE ? row : parent(row);
            CourseSum sum = sum(row);
            if (sum.holdsFiles() && category != NONE) {
                Course found = sum.course(folders.facts(row), folders.facts(category));
                Course known = knownCourses.get(found.folderId());
                coursesByCategory
                        .computeIfAbsent(category, _ -> new ArrayList<>())
                        .add(found.equals(known) ? known : found);
            }
        }
        Map<Long, List<Category>> byRoot = new HashMap<>();
        coursesByCategory.forEach((row, found) -> byRoot.computeIfAbsent(folders.rootId(row), _ -> new ArrayList<>())
                .add(category(folders.facts(row), found)));
        byRoot.replaceAll((_, found) -> standInsLast(found, Category::name, Category::standIn));
        return byRoot;
    }

    private void link() {
        Arrays.fill(first, NONE);
        // Backwards, so that the folders of a course stand in the order of their rows.
        for (int row = folders.size() - 1; row >= 0; row--) {
            int named = course(row);
            if (named != NONE) {
                next[row] = first[named];
                first[named] = row;
            }
        }
    }

    /// Of the course that a row names: empty for most rows, which name none.
    private CourseSum sum(int row) {
        CourseSum sum = new CourseSum();
        for (int at = first[row]; at != NONE; at = next[at]) {
            sum.add(folders.facts(at));
        }
        return sum;
    }

    /// The folder that names the course in which the files of a folder are, see [Course#folderId].
    private int course(int row) {
        // Upwards by a loop, not by recursion: folders nest a thousand deep.
        int at = row;
        while (at != NONE && course[at] == UNKNOWN) {
            if (folders.depth(at) <= CourseSum.COURSE) {
                course[at] = at;
            } else {
                at = parent(at);
            }
        }
        int found = at == NONE ? NONE : course[at];
        for (int step = row; step != at; step = parent(step)) {
            course[step] = found;
        }
        return found;
    }

    private int parent(int row) {
        int parent = folders.tree().parent(row);
        return parent != NONE && folders.depth(parent) == folders.depth(row) - 1 ? parent : NONE;
    }

    private Category category(FolderFacts folder, List<Course> found) {
        Category known = knownCategories.get(folder.id());
        boolean standIn = folder.depth() < CourseSum.CATEGORY;
        String name = CourseSum.categoryName(folder);
        if (known != null
                && known.standIn() == standIn
                && known.name().equals(name)
                && areTheSame(known.courses(), found)) {
            return known;
        }
        return new Category(folder.id(), name, standIn, standInsLast(found, Course::name, Course::standIn));
    }

    private static boolean areTheSame(List<Course> known, List<Course> found) {
        Set<Course> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(known);
        return known.size() == found.size() && left.containsAll(found);
    }

    private static <T> List<T> standInsLast(List<T> things, Function<T, String> name, Predicate<T> standIn) {
        List<T> ordered = new ArrayList<>(
                NaturalOrder.sorted(things.stream().filter(standIn.negate()).toList(), name));
        things.stream().filter(standIn).forEach(ordered::add);
        return List.copyOf(ordered);
    }
}
