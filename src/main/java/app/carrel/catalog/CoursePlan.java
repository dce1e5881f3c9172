package app.carrel.catalog;

import app.carrel.catalog.CoursePage.Item;
import app.carrel.catalog.CoursePage.Section;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// From the rows of one course to its page: sections in the order of a walk, each followed by those inside it.
///
/// Pure, touches no disk.
final class CoursePlan {
    private static final String STEP = " / ";

    private final Map<Long, List<SectionFolder>> byParent;
    private final Map<Long, List<MaterialFacts>> byFolder;
    private final CourseSum sum = new CourseSum();
    private final List<Section> sections = new ArrayList<>();

    private CoursePlan(Collection<SectionFolder> folders, Collection<MaterialFacts> materials) {
        byParent = folders.stream()
                .filter(folder -> folder.facts().parentId() != null)
                .collect(Collectors.groupingBy(
                        folder -> Optional.ofNullable(folder.facts().parentId()).orElseThrow()));
        byFolder = materials.stream().collect(Collectors.groupingBy(MaterialFacts::folderId));
    }

    /// A folder with the name that opens it.
    record SectionFolder(FolderFacts facts, DiskName name) {
        static SectionFolder of(Folder folder) {
            return new SectionFolder(FolderFacts.of(folder), folder.name());
        }
    }

    /// The page; empty where there is no file.
    ///
    /// @param root     its path
    /// @param course   the folder that names it, see [Course#folderId]
    /// @param category the folder above, or the same for a stand-in
    /// @param place    the course's folder on disk
    /// @param below    the folders below it, in any order
    /// @param materials of all these folders, in any order
    static Optional<CoursePage> page(
            RootPath root,
            FolderFacts course,
            FolderFacts category,
            Path place,
            Collection<SectionFolder> below,
            Collection<MaterialFacts> materials) {
        CoursePlan plan = new CoursePlan(below, materials);
        plan.walk(course, place);
        return plan.sum.holdsFiles()
                ? Optional.of(new CoursePage(
                        plan.sum.course(course, category),
                        root.text(),
                        category.id(),
                        course.depth() == 0,
                        place,
                        List.copyOf(plan.sections)))
                : Optional.empty();
    }

    private record Stop(FolderFacts folder, String name, Path place) {}

    private void walk(FolderFacts course, Path place) {
        Deque<Stop> ahead = new ArrayDeque<>();
        ahead.push(new Stop(course, "", place));
        while (!ahead.isEmpty()) {
            Stop stop = ahead.pop();
            visit(stop);
            List<SectionFolder> inside = byParent.getOrDefault(stop.folder().id(), List.of());
            for (SectionFolder section :
                    NaturalOrder.sorted(inside, folder -> folder.name().text()).reversed()) {
                String name = section.name().text();
                ahead.push(new Stop(
                        section.facts(),
                        stop.name().isEmpty() ? name : stop.name() + STEP + name,
                        section.name().resolve(stop.place())));
            }
        }
    }

    private void visit(Stop stop) {
        sum.add(stop.folder());
        List<MaterialFacts> files = byFolder.getOrDefault(stop.folder().id(), List.of());
        if (!files.isEmpty()) {
            sections.add(new Section(
                    stop.name(),
                    NaturalOrder.sorted(files, file -> file.name().text()).stream()
                            .map(file -> item(file, stop.place()))
                            .toList()));
        }
    }

    private static Item item(MaterialFacts file, Path folder) {
        return new Item(
                file.id(),
                file.name().text(),
                file.kind(),
                file.size(),
                Micros.instant(file.modifiedMicros()),
                file.firstSeen(),
                file.missingSince(),
                file.name().resolve(folder));
    }
}
