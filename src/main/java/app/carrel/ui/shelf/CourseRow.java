package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.MaterialKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A row in the list of a course: a section's heading, or a material.
public sealed interface CourseRow {
    /// The heading of a section.
    ///
    /// @param name      as in [CoursePage.Section#name]
    /// @param materials how many rows follow
    record Heading(String name, int materials) implements CourseRow {}

    /// One material.
    ///
    /// @param section      as in [CoursePage.Section#name]
    /// @param underHeading whether its section stands above, so that the row need not tell it
    record Material(CoursePage.Item item, String section, boolean underHeading) implements CourseRow {}

    /// What makes a row the same one after a reload.
    default Object key() {
        return switch (this) {
            case Heading heading -> heading.name();
            case Material material -> material.item().id();
        };
    }

    /// One row of every kind, as many times as a page is high: for what nobody sees.
    static List<CourseRow> samples() {
        List<CourseRow> rows = new ArrayList<>(List.of(new Heading("A", 1)));
        MaterialKind[] kinds = MaterialKind.values();
        for (int i = 0; i < 40; i++) {
            Instant gone = i % kinds.length == 0 ? Instant.EPOCH : null;
            CoursePage.Item item = new CoursePage.Item(
                    -1 - i, "a", kinds[i % kinds.length], 1, Instant.EPOCH, Instant.EPOCH, gone, Path.of("a"));
            rows.add(new Material(item, "A", true));
        }
        return rows;
    }

    /// The rows of `page`, each section under its heading; the course's own files need none.
    static List<CourseRow> of(CoursePage page) {
        List<CourseRow> rows = new ArrayList<>();
        for (CoursePage.Section section : page.sections()) {
            if (!section.name().isEmpty() && !section.materials().isEmpty()) {
                rows.add(new Heading(section.name(), section.materials().size()));
            }
            section.materials().forEach(item -> rows.add(new Material(item, section.name(), true)));
        }
        return rows;
    }
}
