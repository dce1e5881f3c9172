package app.carrel.ui.shelf;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// The orders in which a person can have courses shown.
public enum CourseOrder {
    /// As the catalogue has them: roots, categories and courses in natural order.
    NATURAL,
    /// Newest change first; courses of which nothing is known come last.
    RECENT,
    /// Most bytes first.
    LARGEST;

    /// `cards`, which are in natural order, in this order; equal ones keep the natural one.
    List<CourseCard> of(List<CourseCard> cards) {
        return switch (this) {
            case NATURAL -> List.copyOf(cards);
            case RECENT ->
                cards.stream()
                        .sorted(Comparator.comparing(CourseOrder::changedAt).reversed())
                        .toList();
            case LARGEST ->
                cards.stream()
                        .sorted(Comparator.comparingLong(CourseOrder::bytes).reversed())
                        .toList();
        };
    }

    private static Instant changedAt(CourseCard card) {
        Instant changedAt = card.course().changedAt();
        return changedAt == null ? Instant.MIN : changedAt;
    }

    private static long bytes(CourseCard card) {
        return card.course().bytes();
    }
}
