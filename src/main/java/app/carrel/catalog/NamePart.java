package app.carrel.catalog;

import app.carrel.catalog.NameIndex.Course;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Courses that stand next to each other, as many as are worth a thread's while. Immutable.
final class NamePart {
    private final List<Course> courses;
    private final long[] signatures;
    /// Where in the block each course's names end.
    private final int[] ends;
    private final NameBlock names;

    NamePart(List<Course> all) {
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
            courses.add(new Course(course.text(), List.copyOf(names.folders().subList(folder, nextFolder))));
            folder = nextFolder;
        }
    }

    NamePart with(FolderTable folders, @Nullable FolderNames[] newNames) {
        List<Course> now =
                courses.stream().map(course -> course.with(folders, newNames)).toList();
        return now.equals(courses) ? this : new NamePart(now);
    }

    /// Every place there is.
    BitSet everything() {
        BitSet places = new BitSet(names.size());
        places.set(0, names.size());
        return places;
    }

    /// The places of the names for which every needle stands in the name, the category's or the course's.
    ///
    /// @param among where to look; all of them are there
    BitSet find(List<Needle> needles, BitSet among) {
        BitSet found = new BitSet(names.size());
        int from = 0;
        for (int course = 0; course < ends.length; course++) {
            int to = ends[course];
            if (isAny(among, from, to)) {
                List<Needle> open = notIn(course, needles);
                if (open.isEmpty()) {
                    found.set(from, to);
                } else {
                    names.find(from, to, open, among, found);
                }
            }
            from = to;
        }
        return found;
    }

    /// The material whose name is at this place.
    long id(int place) {
        return names.id(place);
    }

    /// The names by folder, as parts of the block.
    List<FolderNames> folders() {
        return names.folders();
    }

    private static boolean isAny(BitSet places, int from, int to) {
        int first = places.nextSetBit(from);
        return first >= 0 && first < to;
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
