package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order in which the materials of a course stand. Pure.
///
/// @param by       sections stand together only where this is [By#NATURAL]
/// @param reversed the other way round; without meaning for the natural order
public record MaterialOrder(By by, boolean reversed) {
    static final MaterialOrder NATURAL = new MaterialOrder(By.NATURAL, false);

    /// What tells which comes first.
    public enum By {
        /// Sections and names as people count.
        NATURAL,
        KIND,
        SIZE,
        CHANGED,
        FIRST_SEEN
    }

    /// The order after a click on the caption of `wanted`: what is largest or newest first, and at the second click
    /// last.
    MaterialOrder asked(By wanted) {
        return wanted == by && by != By.NATURAL
                ? new MaterialOrder(by, !reversed)
                : new MaterialOrder(wanted, wanted != By.KIND && wanted != By.NATURAL);
    }

    /// `rows`, which are in natural order, in this order; equal ones keep the natural one, and headings go.
    List<CourseRow> of(List<CourseRow> rows) {
        if (by == By.NATURAL) {
            return rows;
        }
        List<CourseRow.Material> materials = new ArrayList<>();
        for (CourseRow row : rows) {
            if (row instanceof CourseRow.Material(CoursePage.Item item, String section, boolean _)) {
                materials.add(new CourseRow.Material(item, section, false));
            }
        }
        materials.sort(reversed ? comparator().reversed() : comparator());
        return List.copyOf(materials);
    }

    private Comparator<CourseRow.Material> comparator() {
        return switch (by) {
            case NATURAL, KIND -> Comparator.comparing(row -> row.item().kind());
            case SIZE -> Comparator.comparingLong(row -> row.item().size());
            case CHANGED -> Comparator.comparing(row -> row.item().modifiedAt());
            case FIRST_SEEN -> Comparator.comparing(MaterialOrder::firstSeen);
        };
    }

    private static Instant firstSeen(CourseRow.Material row) {
        Instant seen = row.item().firstSeen();
        return seen == null ? Instant.MIN : seen;
    }
}
