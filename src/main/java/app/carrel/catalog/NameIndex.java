package app.carrel.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All names in memory, for search as one types: one pass over them on all processors, no tree and no postings. With a
/// further letter only those are passed that the letters before have found.
///
/// Its names never change; safe on every thread. docs/performance.md has the figures.
final class NameIndex {
    /// A part ends after one course in 64, at random.
    private static final int ENDS = 6;

    private final FolderTable folders;
    private final List<NamePart> parts;
    private final Found everything;
    private final AtomicReference<Found> last;

    private NameIndex(FolderTable folders, List<NamePart> parts) {
        this.folders = folders;
        this.parts = parts;
        everything =
                new Found(List.of(), parts.stream().map(NamePart::everything).toList());
        last = new AtomicReference<>(everything);
    }

    /// Of an empty catalogue.
    static NameIndex empty() {
        return new NameIndex(FolderTable.of(List.of()), List.of());
    }

    /// Takes courses in the order of a walk over the shelf; used by one thread.
    static final class Builder {
        private final FolderTable folders;
        private final List<NamePart> parts = new ArrayList<>();
        private List<Course> next = new ArrayList<>();

        /// @param folders that the names are of
        Builder(FolderTable folders) {
            this.folders = folders;
        }

        void add(Course course) {
            next.add(course);
            if (course.endsPart()) {
                parts.add(new NamePart(next));
                next = new ArrayList<>();
            }
        }

        NameIndex build() {
            if (!next.isEmpty()) {
                parts.add(new NamePart(next));
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

    /// What was found, by part; nobody changes it any more.
    ///
    /// @param words none where it is everything
    private record Found(List<String> words, List<BitSet> places) {
        /// Whether no name has all of `others` that is not here: each word of this one is within one of those.
        boolean holdsAllOf(List<String> others) {
            return words.stream().allMatch(word -> others.stream().anyMatch(other -> other.contains(word)));
        }
    }

    /// @param materials the first matches
    /// @param total     how many there are in all
    record Matches(List<Long> materials, long total) {}

    /// The materials for which every word stands in the name, the category's or the course's.
    ///
    /// @param words folded; none finds nothing
    Matches find(List<String> words, int limit) {
        if (words.isEmpty()) {
            return new Matches(List.of(), 0);
        }
        Found before = last.get();
        Found among = before.holdsAllOf(words) ? before : everything;
        List<Needle> needles = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Needle::new)
                .toList();
        List<BitSet> places = IntStream.range(0, parts.size())
                .parallel()
                .mapToObj(i -> parts.get(i).find(needles, among.places().get(i)))
                .toList();
        last.set(new Found(words, places));
        return matches(places, limit);
    }

    private Matches matches(List<BitSet> places, int limit) {
        List<Long> first = new ArrayList<>();
        for (int i = 0; i < parts.size() && first.size() < limit; i++) {
            NamePart part = parts.get(i);
            places.get(i).stream()
                    .limit(limit - first.size())
                    .mapToObj(part::id)
                    .forEach(first::add);
        }
        return new Matches(
                List.copyOf(first),
                places.stream().mapToLong(BitSet::cardinality).sum());
    }

    /// The names that are still right for newer rows, by row; null where there are none.
    @Nullable
    FolderNames[] namesFor(FolderTable newer) {
        @Nullable FolderNames[] right = new FolderNames[newer.size()];
        for (NamePart part : parts) {
            for (FolderNames names : part.folders()) {
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
}
