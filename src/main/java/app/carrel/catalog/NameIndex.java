package app.carrel.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All names in memory, for search as one types: one pass over them on all processors, no tree and no postings.
///
/// Immutable. A million names are passed in some milliseconds; docs/performance.md has the figures.
final class NameIndex {
    /// A part ends after one course in 64, at random.
    private static final int ENDS = 6;

    private final FolderTable folders;
    private final List<Part> parts;

    private NameIndex(FolderTable folders, List<Part> parts) {
        this.folders = folders;
        this.parts = parts;
    }

    /// Of an empty catalogue.
    static NameIndex empty() {
        return new NameIndex(FolderTable.of(List.of()), List.of());
    }

    /// Takes courses in the order of a walk over the shelf; used by one thread.
    static final class Builder {
        private final FolderTable folders;
        private final List<Part> parts = new ArrayList<>();
        private List<Course> next = new ArrayList<>();

        /// @param folders that the names are of
        Builder(FolderTable folders) {
            this.folders = folders;
        }

        void add(Course course) {
            next.add(course);
            if (course.endsPart()) {
                parts.add(new Part(next));
                next = new ArrayList<>();
            }
        }

        NameIndex build() {
            if (!next.isEmpty()) {
                parts.add(new Part(next));
            }
            return new NameIndex(folders, List.copyOf(parts));
        }
    }

    /// @param text  the folded names of category and course
    /// @param names of its folders, in the order of a walk
    record Course(String text, List<FolderNames> names) {
        /// Told by the course itself and not by its place: one that comes or goes changes its own part alone.
        private boolean endsPart() {
            long spread = names.getFirst().folderId() * 0x9E37_79B9_7F4A_7C15L;
            return spread >>> (Long.SIZE - ENDS) == 0;
        }

        Course with(FolderTable folders, @Nullable FolderNames[] newNames) {
            List<FolderNames> now = names.stream()
                    .map(known -> newNames[folders.tree().rowOf(known.folderId())])
                    .map(Objects::requireNonNull)
                    .toList();
            return now.equals(names) ? this : new Course(text, now);
        }
    }

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

    /// The names that are still right for newer rows, by row; null where there are none.
    @Nullable
    FolderNames[] namesFor(FolderTable newer) {
        @Nullable FolderNames[] right = new FolderNames[newer.size()];
        for (Part part : parts) {
            for (FolderNames names : part.names.folders()) {
                int row = newer.tree().rowOf(names.folderId());
                if (row != FolderTree.NONE && newer.state(row) == names.state()) {
                    right[row] = names;
                }
            }
        }
        return right;
    }

    /// The index of newer rows that are arranged like those of this one: only parts in which something has
    /// changed are made anew.
    ///
    /// @param names of each row's files; null where it has none
    NameIndex renewed(FolderTable newer, @Nullable FolderNames[] names) {
        return new NameIndex(
                newer, parts.stream().map(part -> part.with(newer, names)).toList());
    }

    /// That the names are of.
    FolderTable folders() {
        return folders;
    }

    /// Courses that stand next to each other, as many as are worth a thread's while.
    private static final class Part {
        private final List<Course> courses;
        private final long[] signatures;
        /// Where in the block each course's names end.
        private final int[] ends;
        private final NameBlock names;

        Part(List<Course> all) {
            names = NameBlock.of(
                    all.stream().flatMap(course -> course.names().stream()).toList());
            signatures = all.stream()
                    .map(course -> course.text().getBytes(StandardCharsets.UTF_8))
                    .mapToLong(text -> Signature.of(text, 0, text.length))
                    .toArray();
            courses = new ArrayList<>(all.size());
            ends = new int[all.size()];
            int end = 0;
            int folder = 0;
            for (int i = 0; i < ends.length; i++) {
                Course course = all.get(i);
                int nextFolder = folder + course.names().size();
                end += course.names().stream().mapToInt(FolderNames::size).sum();
                ends[i] = end;
                // As parts of the block: what they were read into goes.
                courses.add(
                        new Course(course.text(), List.copyOf(names.folders().subList(folder, nextFolder))));
                folder = nextFolder;
            }
        }

        Part with(FolderTable folders, @Nullable FolderNames[] newNames) {
            List<Course> now = courses.stream()
                    .map(course -> course.with(folders, newNames))
                    .toList();
            return now.equals(courses) ? this : new Part(now);
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
                        && courses.get(course).text().contains(needle.word())) {
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
