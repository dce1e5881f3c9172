package app.carrel.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All names in memory, for search as one types: one pass over the bytes on all processors, no tree and no postings.
///
/// Immutable. A million names are passed in some milliseconds; docs/performance.md has the figures.
final class NameIndex {
    private static final int COURSES_IN_A_PART = 500;

    private final List<Course> courses;
    private final LetterPairs courseTexts;
    /// Of all courses, one after the other, and where each course's folders begin.
    private final List<FolderNames> folders = new ArrayList<>();
    private final int[] begins;
    private final LetterPairs folderTexts;

    /// @param courses in the order of a walk over the shelf
    NameIndex(List<Course> courses) {
        this.courses = List.copyOf(courses);
        courseTexts = LetterPairs.of(courses.stream()
                .map(course -> course.text().getBytes(StandardCharsets.UTF_8))
                .toList());
        begins = new int[courses.size() + 1];
        for (int i = 0; i < courses.size(); i++) {
            folders.addAll(courses.get(i).names());
            begins[i + 1] = folders.size();
        }
        folderTexts = LetterPairs.of(folders.stream().map(FolderNames::text).toList());
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
        for (int course = from; course < Math.min(from + COURSES_IN_A_PART, courses.size()); course++) {
            List<Needle> open = notIn(course, needles);
            for (int folder = begins[course]; folder < begins[course + 1]; folder++) {
                if (mayHold(folder, open)) {
                    collector.collect(folders.get(folder), open);
                }
            }
        }
        return collector;
    }

    /// Those that stand neither in the course's name nor in its category's: the same list, for most courses.
    private List<Needle> notIn(int course, List<Needle> needles) {
        List<Needle> open = needles;
        for (Needle needle : needles) {
            if (courseTexts.holdAll(course, needle.pairs())
                    && courses.get(course).text().contains(needle.word())) {
                open = open.stream().filter(other -> other != needle).toList();
            }
        }
        return open;
    }

    /// By number: an iterator for each of a hundred thousand folders is what the collector would have to clear away.
    private boolean mayHold(int folder, List<Needle> open) {
        for (int i = 0; i < open.size(); i++) {
            if (!folderTexts.holdAll(folder, open.get(i).pairs())) {
                return false;
            }
        }
        return true;
    }

    /// The names by their folders, to be kept for a newer index where they are still right.
    Map<Long, FolderNames> byFolder() {
        return folders.stream().collect(Collectors.toMap(FolderNames::folderId, names -> names));
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
