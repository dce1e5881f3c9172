package app.carrel.catalog;

import java.util.Optional;

/// Every question that a page asks about what stands on the shelf.
///
/// Each call is one short read transaction; it waits for the database and belongs on a background thread.
public interface Catalog {
    /// The whole shelf down to courses; stays quick with a million materials, because only folders are read.
    Shelf shelf();

    /// One course with its sections and materials; empty where no such course is catalogued any more.
    ///
    /// @param folderId see [Course#folderId]
    Optional<CoursePage> course(long folderId);
}
