package app.carrel.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// From the rows of folders to the order in which an index holds their names: a walk over the tree that puts each
/// folder to its course. Pure, for one use on one thread. Rows whose parent is not there are left out.
final class NameIndexPlan {
    private static final int NONE = FolderTree.NONE;

    /// No name holds it, so no word is found across it.
    private static final char BETWEEN = '\0';

    /// A course that holds files.
    ///
    /// @param text the folded names of category and course
    /// @param rows of its folders that hold files, in the order of a walk
    record CourseFolders(String text, List<Integer> rows) {}

    private record Step(int folder, String category, List<Integer> course) {}

    private final FolderTable folders;
    private final List<CourseFolders> courses = new ArrayList<>();

    private NameIndexPlan(FolderTable folders) {
        this.folders = folders;
    }

    /// The courses of a whole catalogue, in the order of a walk over the shelf.
    static List<CourseFolders> courses(FolderTable folders) {
        NameIndexPlan plan = new NameIndexPlan(folders);
        for (int row = 0; row < folders.size(); row++) {
            // From there every way down ends: rows that point at each other are on none.
            if (folders.depth(row) == 0 && folders.tree().parent(row) == NONE) {
                plan.walk(row);
            }
        }
        return plan.courses.stream().filter(course -> !course.rows().isEmpty()).toList();
    }

    private void walk(int root) {
        Deque<Step> ahead = new ArrayDeque<>();
        ahead.push(new Step(root, "", List.of()));
        while (!ahead.isEmpty()) {
            Step step = ahead.pop();
            int depth = folders.depth(step.folder());
            String category = depth == CourseSum.CATEGORY ? folders.name(step.folder()) : step.category();
            List<Integer> course = depth <= CourseSum.COURSE ? begin(step) : step.course();
            if (folders.files(step.folder()) > 0) {
                course.add(step.folder());
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
    private List<Integer> begin(Step step) {
        List<Integer> rows = new ArrayList<>();
        String name = folders.name(step.folder());
        String text = switch (folders.depth(step.folder())) {
            case CourseSum.CATEGORY -> name;
            case CourseSum.COURSE -> step.category() + BETWEEN + name;
            default -> "";
        };
        courses.add(new CourseFolders(Folding.fold(text), rows));
        return rows;
    }
}
