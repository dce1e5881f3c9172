package app.carrel.ui.shelf;

import app.carrel.catalog.Course;
import java.util.Comparator;
import java.util.List;
import java.time.Instant;

/// The orders in which a person can have courses shown.
public enum CourseOrder {
    /// As the catalogue has them: roots, categories and courses in natural order.
    NATURAL,
    /// Newest change first; courses of which nothing is known come last.
    RECENT,
    /// Most bytes first.
    LARGEST;

    /// `courses`, which are in natural order, in this order; equal ones keep the natural one.
    List<Course> of(List<Course> courses) {
        return switch (this) {
            case NATURAL -> List.copyOf(courses);
            case RECENT -> courses.stream().sorted(Comparator.comparing(CourseOrder::changedAt).reversed()).toList();
            case LARGEST -> courses.stream().sorted(Comparator.comparingLong(Course::bytes).reversed()).toList();
        };
    }

    private static Instant changedAt(Course course) {
        Instant changedAt = course.changedAt();
        return changedAt == null ? Instant.MIN : changedAt;
    }
}
