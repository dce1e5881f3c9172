package app.carrel.ui.shelf;

import app.carrel.catalog.Category;
import app.carrel.catalog.Course;
import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Words;
import java.util.Optional;

/// A course as the head of its page tells it.
///
/// @param name     for people: a stand-in has a name in words
/// @param place    where it stands: root and category
/// @param sections how many folders below it hold materials
public record CourseFacts(String name, String place, long materials, long bytes, long sections, long missing) {
    /// @param category where it stands, if that is still known
    static CourseFacts of(CoursePage page, Optional<Category> category, Messages messages, Words words) {
        Course course = page.course();
        String root = words.folder(page.root());
        boolean directlyInRoot = category.filter(Category::standIn).isPresent();
        long sections = page.sections().stream()
                .filter(section -> !section.name().isEmpty())
                .count();
        return new CourseFacts(
                course.standIn() ? messages.get("shelf.loose-files") : course.name(),
                directlyInRoot ? root : messages.get("course.place", root, course.category()),
                course.materials(),
                course.bytes(),
                sections,
                course.missing());
    }
}
