package app.carrel.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From the rows of folders and the names in them to an index: a walk over the tree that puts each folder's names to
/// its course. Pure, for one use on one thread. Rows whose parent is not there are left out.
final class NameIndexPlan {
    private static final int NONE = FolderTree.NONE;

    /// No name holds it, so no word is found across it.
    private static final char BETWEEN = '\0';

    private record Step(int folder, String category, List<FolderNames> course) {}

    private final FolderTable folders;
    private final @Nullable FolderNames[] names;
    private final List<NameIndex.Course> courses = new ArrayList<>();

    private NameIndexPlan(FolderTable folders, @Nullable FolderNames[] names) {
        this.folders = folders;
        this.names = names;
    }

    /// The index of a whole catalogue.
    ///
    /// @param names of each row's files; null where it has none
    static NameIndex index(FolderTable folders, @Nullable FolderNames[] names) {
        NameIndexPlan plan = new NameIndexPlan(folders, names);
        for (int row = 0; row < folders.size(); row++) {
            // From there every way down ends: rows that point at each other are on none.
            if (folders.depth(row) == 0 && folders.tree().parent(row) == NONE) {
                plan.walk(row);
            }
        }
        return NameIndex.of(
                folders,
                plan.courses.stream()
                        .filter(course -> !course.names().isEmpty())
                        .map(course -> new NameIndex.Course(course.text(), List.copyOf(course.names())))
                        .toList());
    }

    private void walk(int root) {
        Deque<Step> ahead = new ArrayDeque<>();
        ahead.push(new Step(root, "", List.of()));
        while (!ahead.isEmpty()) {
            Step step = ahead.pop();
            int depth = folders.depth(step.folder());
            String category = depth == CourseSum.CATEGORY ? folders.name(step.folder()) : step.category();
            List<FolderNames> course = depth <= CourseSum.COURSE ? begin(step) : step.course();
            FolderNames files = names[step.folder()];
            if (files != null) {
                course.add(files);
            }
            NaturalOrder.sorted(inside(step.folder()), folders::name)
                    .reversed()
                    .forEach(row -> ahead.push(new Step(row, category, course)));
        }
    }

    private List<Integer> inside(int row) {
        List<Integer> inside = new ArrayList<>();
        FolderTree tree = folders.tree();
        for (int at = tree.firstChild(row); at != NONE; at = tree.nextSibling(at)) {
            inside.add(at);
        }
        return inside;
    }

    /// Files directly in a root or a category are found by their own names and the category's: stand-ins have none.
    private List<FolderNames> begin(Step step) {
        List<FolderNames> files = new ArrayList<>();
        String name = folders.name(step.folder());
        String text = switch (folders.depth(step.folder())) {
            case CourseSum.CATEGORY -> name;
            case CourseSum.COURSE -> step.category() + BETWEEN + name;
            default -> "";
        };
        courses.add(new NameIndex.Course(Folding.fold(text), files));
        return files;
    }
}
