package app.carrel.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How much of each kind every course holds; only of what is present.
///
/// @param byCourse by [Course#folderId]
public record ShelfKinds(Map<Long, Counted> byCourse) {
    /// Nothing is known yet.
    public static final ShelfKinds UNKNOWN = new ShelfKinds(Map.of());

    /// One course.
    ///
    /// @param fingerprint what [Course#fingerprint] was when it was counted
    public record Counted(long fingerprint, List<KindSum> sums) {}

    /// The sums over `courses`, most bytes first.
    public List<KindSum> of(Stream<Course> courses) {
        return KindSum.of(courses.flatMap(course -> in(course).stream()).toList());
    }

    /// Empty where the course holds none of the kind.
    public Optional<KindSum> of(Course course, MaterialKind kind) {
        return in(course).stream().filter(sum -> sum.kind() == kind).findFirst();
    }

    /// Empty where the course holds something else than when it was counted.
    Optional<Counted> counted(Course course) {
        return Optional.ofNullable(byCourse.get(course.folderId()))
                .filter(counted -> counted.fingerprint() == course.fingerprint());
    }

    private List<KindSum> in(Course course) {
        Counted counted = byCourse.get(course.folderId());
        return counted == null ? List.of() : counted.sums();
    }
}
