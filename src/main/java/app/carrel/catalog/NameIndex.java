package app.carrel.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All names in memory, for search as one types: one pass over them on all processors, no tree and no postings.
///
/// Immutable. A million names are passed in some milliseconds; docs/performance.md has the figures.
final class NameIndex {
    private static final int COURSES_IN_A_PART = 500;

    private final List<Part> parts;

    /// @param courses in the order of a walk over the shelf
    NameIndex(List<Course> courses) {
        parts = IntStream.range(0, Math.ceilDiv(courses.size(), COURSES_IN_A_PART))
                .map(number -> number * COURSES_IN_A_PART)
                .mapToObj(from -> new Part(courses.subList(from, Math.min(from + COURSES_IN_A_PART, courses.size()))))
                .toList();
    }

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
        List<Collector> found =
                parts.parallelStream().map(part -> part.find(needles, limit)).toList();
        return new Matches(
                found.stream()
                        .flatMap(collector -> collector.first.stream())
                        .limit(limit)
                        .toList(),
                found.stream().mapToLong(collector -> collector.total).sum());
    }

    /// The names by their folders, to be kept for a newer index where they are still right.
    Map<Long, FolderNames> byFolder() {
        return parts.stream()
                .flatMap(part -> part.names.folders().stream())
                .collect(Collectors.toMap(FolderNames::folderId, names -> names));
    }

    /// Courses that stand next to each other, as many as are worth a thread's while.
    private static final class Part {
        private final List<String> courses;
        private final long[] signatures;
        /// Where in the block each course's names end.
        private final int[] ends;
        private final NameBlock names;

        Part(List<Course> all) {
            courses = all.stream().map(Course::text).toList();
            signatures = courses.stream()
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .mapToLong(text -> Signature.of(text, 0, text.length))
                    .toArray();
            names = NameBlock.of(
                    all.stream().flatMap(course -> course.names().stream()).toList());
            ends = new int[all.size()];
            int end = 0;
            for (int i = 0; i < ends.length; i++) {
                end += all.get(i).names().stream().mapToInt(FolderNames::size).sum();
                ends[i] = end;
            }
        }

        Collector find(List<Needle> needles, int limit) {
            Collector collector = new Collector(names, limit);
            int from = 0;
            for (int course = 0; course < ends.length; course++) {
                collector.collect(from, ends[course], notIn(course, needles));
                from = ends[course];
            }
            return collector;
        }

        /// Those that stand neither in the course's name nor in its category's: the same list, for most courses.
        private List<Needle> notIn(int course, List<Needle> needles) {
            List<Needle> open = needles;
            for (Needle needle : needles) {
                if ((needle.signature() & ~signatures[course]) == 0
                        && courses.get(course).contains(needle.word())) {
                    open = open.stream().filter(other -> other != needle).toList();
                }
            }
            return open;
        }
    }

    private static final class Collector {
        private final List<Long> first = new ArrayList<>();
        private final NameBlock names;
        private final int limit;
        private long total;

        Collector(NameBlock names, int limit) {
            this.names = names;
            this.limit = limit;
        }

        void collect(int from, int to, List<Needle> open) {
            if (open.isEmpty()) {
                total += to - from;
                for (int i = from; i < to && first.size() < limit; i++) {
                    first.add(names.id(i));
                }
            } else {
                names.find(from, to, open, this::add);
            }
        }

        private void add(int place) {
            total++;
            if (first.size() < limit) {
                first.add(names.id(place));
            }
        }
    }
}
