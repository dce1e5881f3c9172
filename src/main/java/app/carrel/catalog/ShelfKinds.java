package app.carrel.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How much of each kind every course holds; only of what is present.
///
/// @param byCourse by [Course#folderId]
public record ShelfKinds(Map<Long, List<KindSum>> byCourse) {
    /// Nothing is known yet.
    public static final ShelfKinds UNKNOWN = new ShelfKinds(Map.of());

    /// The sums over `courses`, most bytes first.
    public List<KindSum> of(Stream<Course> courses) {
        return KindSum.of(courses.flatMap(course -> in(course).stream()).toList());
    }

    /// Empty where the course holds none of the kind.
    public Optional<KindSum> of(Course course, MaterialKind kind) {
        return in(course).stream().filter(sum -> sum.kind() == kind).findFirst();
    }

    private List<KindSum> in(Course course) {
        return byCourse.getOrDefault(course.folderId(), List.of());
    }
}
