package app.carrel.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// All names in memory, for search as one types: one pass over the bytes on all processors, no tree and no postings.
///
/// Immutable. A million names are passed in some milliseconds; docs/performance.md has the figures.
///
/// @param courses in the order of a walk over the shelf
record NameIndex(List<Course> courses) {
    private static final int COURSES_IN_A_PART = 500;

    /// @param text  the folded names of category and course
    /// @param names of its folders, in the order of a walk
    record Course(String text, List<FolderNames> names) {}

    /// @param materials the first matches
    /// @param total     how many there are in all
    record Matches(List<Long> materials, long total) {}

    /// The materials for which every word stands in the name, the category's or the course's.
    ///
    /// @param words folded; none finds nothing
    Matches find(List<String> words, int limit) {
        List<Needle> needles = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Needle::new)
                .toList();
        if (needles.isEmpty()) {
            return new Matches(List.of(), 0);
        }
        List<Collector> parts = parts().parallel()
                .mapToObj(part -> collect(part, needles, limit))
                .toList();
        return new Matches(
                parts.stream().flatMap(part -> part.first.stream()).limit(limit).toList(),
                parts.stream().mapToLong(part -> part.total).sum());
    }

    /// Numbers of parts of the shelf, large enough to be worth a thread's while.
    private IntStream parts() {
        return IntStream.range(0, Math.ceilDiv(courses.size(), COURSES_IN_A_PART));
    }

    private Collector collect(int part, List<Needle> needles, int limit) {
        Collector collector = new Collector(limit);
        int from = part * COURSES_IN_A_PART;
        for (Course course : courses.subList(from, Math.min(from + COURSES_IN_A_PART, courses.size()))) {
            List<Needle> open = new ArrayList<>(needles);
            open.removeIf(needle -> course.text().contains(needle.word()));
            course.names().forEach(names -> collector.collect(names, open));
        }
        return collector;
    }

    /// The names by their folders, to be kept for a newer index where they are still right.
    Map<Long, FolderNames> byFolder() {
        Map<Long, FolderNames> byFolder = new HashMap<>();
        courses.forEach(course -> course.names().forEach(names -> byFolder.put(names.folderId(), names)));
        return byFolder;
    }

    private static final class Collector {
        private final List<Long> first = new ArrayList<>();
        private final int limit;
        private long total;

        Collector(int limit) {
            this.limit = limit;
        }

        void collect(FolderNames names, List<Needle> open) {
            if (open.isEmpty()) {
                total += names.size();
                for (int i = 0; i < names.size() && first.size() < limit; i++) {
                    first.add(names.id(i));
                }
            } else if (first.size() >= limit) {
                total += names.count(open);
            } else {
                names.find(open, place -> {
                    total++;
                    if (first.size() < limit) {
                        first.add(names.id(place));
                    }
                });
            }
        }
    }
}
