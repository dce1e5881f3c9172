package app.carrel.catalog;

import app.carrel.catalog.CoursePlan.SectionFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Everything the database tells about one course at one moment.
///
/// @param above     the folders above the course's, from the root's own downwards
/// @param below     those below it, in any order; none for a stand-in
/// @param materials of the course's folder and those below
/// @param scanEnds  when the scans that these materials name ended, as far as history tells
record CourseRows(
        Root root,
        List<Folder> above,
        Folder folder,
        List<SectionFolder> below,
        List<Material> materials,
        Map<Long, Instant> scanEnds) {
    /// So many folders are asked for in one statement.
    private static final int AT_ONCE = 500;

    /// Empty where `folderId` names no course, or one of a root that was removed.
    static Optional<CourseRows> read(Session session, long folderId, FolderRows allFolders) {
        Folder folder = session.find(Folder.class, folderId);
        Root root = folder == null ? null : session.find(Root.class, folder.rootId());
        if (folder == null || root == null || folder.depth() > CourseSum.COURSE) {
            return Optional.empty();
        }
        FolderTable all = session.doReturningWork(allFolders::arranged);
        if (all.tree().rowOf(folderId) == FolderTree.NONE) {
            return Optional.empty();
        }
        List<SectionFolder> below = folder.depth() < CourseSum.COURSE ? List.of() : below(session, all, folderId);
        List<Long> folders = Stream.concat(
                        Stream.of(folderId),
                        below.stream().map(section -> section.facts().id()))
                .toList();
        List<Material> materials = inPortions(folders, ids -> materials(session, ids));
        return Optional.of(
                new CourseRows(root, above(session, folder), folder, below, materials, scanEnds(session, materials)));
    }

    /// See [FolderMaterials].
    private static List<Material> materials(Session session, List<Long> folders) {
        return Stream.of("""
                        select m from Folder f join Material m
                        on m.id >= f.firstMaterialId and m.id < f.endMaterialId and m.folderId = f.id
                        where f.id in :ids""", "select m from Stray s join Material m on m.id = s.materialId where s.folderId in :ids")
                .flatMap(query ->
                        session.createSelectionQuery(query, Material.class).setParameterList("ids", folders).stream())
                .toList();
    }

    /// The page that shows them; empty where there is no file.
    Optional<CoursePage> page() {
        Path place = root.path().path();
        for (Folder step : above) {
            place = step.depth() == 0 ? place : step.name().resolve(place);
        }
        place = folder.depth() == 0 ? place : folder.name().resolve(place);
        Folder category = folder.depth() == CourseSum.COURSE && !above.isEmpty() ? above.getLast() : folder;
        return CoursePlan.page(
                root.path(),
                FolderFacts.of(folder),
                FolderFacts.of(category),
                place,
                below,
                materials.stream().map(this::facts).toList());
    }

    private MaterialFacts facts(Material material) {
        Long missedBy = material.missingScanId();
        return new MaterialFacts(
                material.id(),
                material.folderId(),
                material.name(),
                material.kind(),
                material.size(),
                material.modifiedMicros(),
                // A scan that history no longer has still missed it; when, nobody knows.
                scanEnds.get(material.firstScanId()),
                missedBy == null ? null : scanEnds.getOrDefault(missedBy, Instant.EPOCH));
    }

    private static List<Folder> above(Session session, Folder folder) {
        List<Folder> above = new ArrayList<>();
        Folder at = parent(session, folder);
        while (at != null) {
            above.addFirst(at);
            at = parent(session, at);
        }
        return above;
    }

    private static @Nullable Folder parent(Session session, Folder folder) {
        Folder parent = folder.parentId() == null ? null : session.find(Folder.class, folder.parentId());
        return parent != null && parent.depth() < folder.depth() ? parent : null;
    }

    /// Found among all folders: without an index on the parent, which loading would pay for, one pass over the table is
    /// less than one for each level.
    private static List<SectionFolder> below(Session session, FolderTable all, long courseId) {
        return inPortions(
                all.below(courseId),
                ids -> session
                        .createSelectionQuery("from Folder where id in :ids", Folder.class)
                        .setParameterList("ids", ids)
                        .stream()
                        .map(SectionFolder::of)
                        .toList());
    }

    private static <T> List<T> inPortions(List<Long> ids, Function<List<Long>, List<T>> question) {
        List<T> answers = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            answers.addAll(question.apply(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        }
        return answers;
    }

    private static Map<Long, Instant> scanEnds(Session session, List<Material> materials) {
        Map<Long, Instant> ends = new HashMap<>();
        List<Long> scans = materials.stream()
                .flatMap(material -> Stream.of(material.firstScanId(), material.missingScanId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        for (long scan : scans) {
            session.createNativeQuery(
                            "SELECT COALESCE(completed_at, started_at) FROM scan_history WHERE id = :scan",
                            Instant.class)
                    .setParameter("scan", scan)
                    .uniqueResultOptional()
                    .ifPresent(at -> ends.put(scan, at));
        }
        return ends;
    }
}
