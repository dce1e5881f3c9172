package app.carrel.ui.shelf;

import app.carrel.catalog.Category;
import app.carrel.catalog.Course;
import app.carrel.catalog.KindSum;
import java.util.List;

/// A course as its card on the shelf tells it.
///
/// @param name     for people: a stand-in has a name in words
/// @param category where it stands, for people: the category, or the root's name for files directly in a root
public record CourseCard(Course course, String name, String category) {
    /// The same with the figures of what is present of one kind.
    CourseCard only(KindSum sum) {
        Course part = new Course(
                course.folderId(),
                course.name(),
                course.standIn(),
                course.category(),
                sum.materials(),
                0,
                sum.bytes(),
                course.changedAt(),
                course.fingerprint(),
                course.folders());
        return new CourseCard(part, name, category);
    }

    /// The courses of one category, in the catalogue's order.
    ///
    /// @param rootName   what the category's root is called
    /// @param looseFiles what a stand-in is called
    static List<CourseCard> of(String rootName, Category category, String looseFiles) {
        String place = category.standIn() ? rootName : category.name();
        return category.courses().stream()
                .map(course -> new CourseCard(course, course.standIn() ? looseFiles : course.name(), place))
                .toList();
    }
}
