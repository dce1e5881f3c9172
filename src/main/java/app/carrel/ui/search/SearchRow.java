package app.carrel.ui.search;

import app.carrel.catalog.MaterialKind;
import app.carrel.catalog.SearchPage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A line of what was found: a course, or a material below it.
public sealed interface SearchRow {
    /// The course in which the next rows are.
    ///
    /// @param name for people: a stand-in has a name in words
    record Course(long folderId, String name, String category) implements SearchRow {}

    /// One material.
    record Hit(SearchPage.Hit hit) implements SearchRow {}

    /// The hits of `page` below their courses, both in the order in which they were found.
    ///
    /// @param looseFiles what a stand-in is called
    static List<SearchRow> of(SearchPage page, String looseFiles) {
        Map<Long, List<SearchPage.Hit>> byCourse = new LinkedHashMap<>();
        page.hits()
                .forEach(hit -> byCourse.computeIfAbsent(hit.courseId(), id -> new ArrayList<>())
                        .add(hit));
        List<SearchRow> rows = new ArrayList<>();
        byCourse.forEach((course, hits) -> {
            SearchPage.Hit first = hits.getFirst();
            rows.add(new Course(course, named(first.course(), looseFiles), named(first.category(), looseFiles)));
            hits.forEach(hit -> rows.add(new Hit(hit)));
        });
        return List.copyOf(rows);
    }

    /// So many rows of both kinds, for what nobody sees.
    static List<SearchRow> samples(int rows) {
        Course course = new Course(-1, "a", "a");
        Hit hit = new Hit(new SearchPage.Hit(
                -1, "a", "a", "a", -1, "a", MaterialKind.VIDEO, 1, Instant.EPOCH, false, Path.of("a")));
        return IntStream.range(0, rows)
                .<SearchRow>mapToObj(i -> i % 2 == 0 ? course : hit)
                .toList();
    }

    private static String named(String name, String looseFiles) {
        return name.equals("(files)") ? looseFiles : name;
    }
}
