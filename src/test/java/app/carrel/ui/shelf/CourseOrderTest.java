package app.carrel.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.Course;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseOrderTest {
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static final CourseCard OLD_AND_LARGE = card("old and large", 900, MAY.minusSeconds(1));
    private static final CourseCard NEW_AND_SMALL = card("new and small", 1, MAY);
    private static final CourseCard UNKNOWN = card("unknown", 50, null);
    private static final List<CourseCard> NATURAL = List.of(UNKNOWN, OLD_AND_LARGE, NEW_AND_SMALL);

    @Test
    void natural_order_is_the_catalogues_own() {
        assertThat(CourseOrder.NATURAL.of(NATURAL)).isEqualTo(NATURAL);
    }

    @Test
    void the_newest_change_comes_first_and_what_tells_no_time_last() {
        assertThat(CourseOrder.RECENT.of(NATURAL)).containsExactly(NEW_AND_SMALL, OLD_AND_LARGE, UNKNOWN);
    }

    @Test
    void the_most_bytes_come_first() {
        assertThat(CourseOrder.LARGEST.of(NATURAL)).containsExactly(OLD_AND_LARGE, UNKNOWN, NEW_AND_SMALL);
    }

    @Test
    void equals_keep_their_natural_order() {
        CourseCard first = card("first", 7, MAY);
        CourseCard second = card("second", 7, MAY);

        assertThat(CourseOrder.LARGEST.of(List.of(first, second))).containsExactly(first, second);
        assertThat(CourseOrder.RECENT.of(List.of(first, second))).containsExactly(first, second);
    }

    private static CourseCard card(String name, long bytes, @Nullable Instant changedAt) {
        return new CourseCard(new Course(bytes, name, false, "A", 1, 0, bytes, changedAt, 0, List.of()), name, "A");
    }
}
