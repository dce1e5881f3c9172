package app.carrel.ui;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.KindSum;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person has before them on a page, for the details beside it.
public sealed interface Subject {
    /// A page of which there is nothing more to tell.
    record Nothing() implements Subject {}

    /// Materials that are selected.
    ///
    /// @param chosen at least one
    record Materials(List<Chosen> chosen) implements Subject {}

    /// A course, a category or the whole shelf.
    ///
    /// @param name    for people
    /// @param place   where it stands, for people; empty for the shelf
    /// @param folder  where it is one folder
    /// @param bytes   of the materials that are present
    /// @param kinds   what is present, most bytes first
    record Collection(
            String name,
            String place,
            Optional<Path> folder,
            long materials,
            long missing,
            long bytes,
            List<KindSum> kinds)
            implements Subject {}

    /// One material that is selected.
    ///
    /// @param place category, course and section, for people
    record Chosen(CoursePage.Item item, String place) {}
}
