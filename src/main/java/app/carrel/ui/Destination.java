package app.carrel.ui;

/// A place in the window that a person can go to.
public sealed interface Destination {
    /// All courses.
    record Shelf() implements Destination {}

    /// The courses of one category.
    ///
    /// @param folderId see [app.carrel.catalog.Category#folderId]
    record OneCategory(long folderId) implements Destination {}

    /// One course.
    ///
    /// @param folderId see [app.carrel.catalog.Course#folderId]
    record OneCourse(long folderId) implements Destination {}

    /// What runs and what ran.
    record Activity() implements Destination {}

    /// The settings.
    record Preferences() implements Destination {}

    /// The program itself.
    record Help() implements Destination {}
}
