package app.carrel.catalog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// From the rows of folders and the names in them to an index: a walk over the tree that puts each folder's names to
/// its course. Pure, for one use on one thread. Rows whose parent is not there are left out.
final class NameIndexPlan {
    /// No name holds it, so no word is found across it.
    private static final char BETWEEN = '\0';

    /// What the index needs of one folder row.
    ///
    /// @param state changes with the folder's files
    record Row(long id, @Nullable Long parentId, int depth, String name, int files, long state) {}

    private record Step(Row folder, String category, List<FolderNames> course) {}

    private final Map<Long, List<Row>> inside = new HashMap<>();
    private final Map<Long, FolderNames> names;
    private final List<NameIndex.Course> courses = new ArrayList<>();

    private NameIndexPlan(Collection<Row> folders, Map<Long, FolderNames> names) {
        this.names = names;
        for (Row folder : folders) {
            Long parent = folder.parentId();
            if (parent != null) {
                inside.computeIfAbsent(parent, id -> new ArrayList<>()).add(folder);
            }
        }
    }

    /// The index of a whole catalogue.
    ///
    /// @param folders in any order
    /// @param names   of those folders that have files
    static NameIndex index(Collection<Row> folders, Map<Long, FolderNames> names) {
        NameIndexPlan plan = new NameIndexPlan(folders, names);
        folders.stream().filter(folder -> folder.depth() == 0).forEach(plan::walk);
        return new NameIndex(plan.courses.stream()
                .filter(course -> !course.names().isEmpty())
                .map(course -> new NameIndex.Course(course.text(), List.copyOf(course.names())))
                .toList());
    }

    private void walk(Row root) {
        Deque<Step> ahead = new ArrayDeque<>();
        ahead.push(new Step(root, "", List.of()));
        while (!ahead.isEmpty()) {
            Step step = ahead.pop();
            String category =
                    step.folder().depth() == CourseSum.CATEGORY ? step.folder().name() : step.category();
            List<FolderNames> course = step.folder().depth() <= CourseSum.COURSE ? begin(step) : step.course();
            FolderNames files = names.get(step.folder().id());
            if (files != null) {
                course.add(files);
            }
            // Taken out as they are followed, so that rows which point at each other end.
            List<Row> below = inside.remove(step.folder().id());
            if (below != null) {
                NaturalOrder.sorted(below, Row::name)
                        .reversed()
                        .forEach(row -> ahead.push(new Step(row, category, course)));
            }
        }
    }

    /// Files directly in a root or a category are found by their own names and the category's: stand-ins have none.
    private List<FolderNames> begin(Step step) {
        List<FolderNames> files = new ArrayList<>();
        String text = switch (step.folder().depth()) {
            case CourseSum.CATEGORY -> step.folder().name();
            case CourseSum.COURSE -> step.category() + BETWEEN + step.folder().name();
            default -> "";
        };
        courses.add(new NameIndex.Course(Folding.fold(text), files));
        return files;
    }
}
