package app.carrel.ui.shelf;

import app.carrel.catalog.Course;
import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Words;

/// A course as the head of its page tells it.
///
/// @param name     for people: a stand-in has a name in words
/// @param place    where it stands: root and category
/// @param sections how many folders below it hold materials
public record CourseFacts(String name, String place, long materials, long bytes, long sections, long missing) {
    static CourseFacts of(CoursePage page, Messages messages, Words words) {
        Course course = page.course();
        String root = words.folder(page.root());
        long sections = page.sections().stream()
                .filter(section -> !section.name().isEmpty())
                .count();
        return new CourseFacts(
                course.standIn() ? messages.get("shelf.loose-files") : course.name(),
                page.looseFiles() ? root : messages.get("course.place", root, course.category()),
                course.materials(),
                course.bytes(),
                sections,
                course.missing());
    }
}
