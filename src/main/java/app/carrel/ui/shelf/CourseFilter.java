package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of a course's materials a person wants to see. Pure.
///
/// @param kind only of this kind; empty for all
public record CourseFilter(Optional<MaterialKind> kind, State state, Added added) {
    static final CourseFilter ALL = new CourseFilter(Optional.empty(), State.ANY, Added.EVER);

    /// Whether a material is still on the disk.
    public enum State {
        ANY,
        PRESENT,
        MISSING
    }

    /// Since when a material is known.
    public enum Added {
        EVER(0),
        DAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Added(int days) {
            this.days = days;
        }
    }

    CourseFilter with(Optional<MaterialKind> wanted) {
        return new CourseFilter(wanted, state, added);
    }

    CourseFilter with(State wanted) {
        return new CourseFilter(kind, wanted, added);
    }

    CourseFilter with(Added wanted) {
        return new CourseFilter(kind, state, wanted);
    }

    /// Of `rows` those that are wanted; a section counts them anew, and goes where none is left.
    ///
    /// @param now from when the days are counted back
    List<CourseRow> of(List<CourseRow> rows, Instant now) {
        if (equals(ALL)) {
            return rows;
        }
        Instant since = added == Added.EVER ? Instant.MIN : now.minus(Duration.ofDays(added.days));
        List<CourseRow> wanted = new ArrayList<>();
        String section = "";
        int headingAt = -1;
        for (CourseRow row : rows) {
            switch (row) {
                case CourseRow.Heading heading -> {
                    section = heading.name();
                    headingAt = -1;
                }
                case CourseRow.Material(CoursePage.Item item, String _, boolean _)
                when matches(item, since) -> {
                    if (headingAt < 0 && !section.isEmpty()) {
                        headingAt = wanted.size();
                        wanted.add(new CourseRow.Heading(section, 0));
                    }
                    wanted.add(row);
                    if (headingAt >= 0) {
                        wanted.set(headingAt, new CourseRow.Heading(section, wanted.size() - headingAt - 1));
                    }
                }
                case CourseRow.Material _ -> {}
            }
        }
        return List.copyOf(wanted);
    }

    private boolean matches(CoursePage.Item item, Instant since) {
        Instant seen = item.firstSeen();
        boolean newEnough = added == Added.EVER || (seen != null && !seen.isBefore(since));
        boolean missing = item.missingSince() != null;
        boolean stateMatches = switch (state) {
            case ANY -> true;
            case PRESENT -> !missing;
            case MISSING -> missing;
        };
        return newEnough && stateMatches && kind.map(item.kind()::equals).orElse(true);
    }
}
