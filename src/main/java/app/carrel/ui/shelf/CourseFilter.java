package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of a course's materials a person wants to see. Pure.
///
/// @param kind only of this kind; empty for all
public record CourseFilter(Optional<MaterialKind> kind, State state) {
    static final CourseFilter ALL = new CourseFilter(Optional.empty(), State.ANY);

    /// Whether a material is still on the disk.
    public enum State {
        ANY,
        PRESENT,
        MISSING
    }

    CourseFilter with(Optional<MaterialKind> wanted) {
        return new CourseFilter(wanted, state);
    }

    CourseFilter with(State wanted) {
        return new CourseFilter(kind, wanted);
    }

    /// Of `rows` those that are wanted; a section counts them anew, and goes where none is left.
    List<CourseRow> of(List<CourseRow> rows) {
        if (equals(ALL)) {
            return rows;
        }
        List<CourseRow> wanted = new ArrayList<>();
        String section = "";
        int headingAt = -1;
        for (CourseRow row : rows) {
            switch (row) {
                case CourseRow.Heading heading -> {
                    section = heading.name();
                    headingAt = -1;
                }
                case CourseRow.Material(CoursePage.Item item)
                when matches(item) -> {
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

    private boolean matches(CoursePage.Item item) {
        boolean missing = item.missingSince() != null;
        boolean stateMatches = switch (state) {
            case ANY -> true;
            case PRESENT -> !missing;
            case MISSING -> missing;
        };
        return stateMatches && kind.map(item.kind()::equals).orElse(true);
    }
}
