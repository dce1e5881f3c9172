package app.carrel.catalog;

import app.carrel.store.Database;
import java.util.List;
import java.util.Optional;

/// Every question that a page asks about what stands on the shelf.
///
/// Each call is one short read transaction; it waits for the database and belongs on a background thread.
public final class Catalog {
    /// What the database must know to be asked; for [Database#open].
    public static final List<Class<?>> ENTITIES = List.of(Root.class, Folder.class, Material.class);

    private final Database database;

    public Catalog(Database database) {
        this.database = database;
    }

    /// The whole shelf down to courses; stays quick with a million materials, because only folders are read.
    public Shelf shelf() {
        ShelfRows rows = database.read(ShelfRows::read);
        return ShelfPlan.shelf(rows.roots(), rows.folders());
    }

    /// One course with its sections and materials; empty where no such course is catalogued any more.
    ///
    /// @param folderId see [Course#folderId]
    public Optional<CoursePage> course(long folderId) {
        // The page is made outside the transaction: sorting a large course takes longer than reading it.
        return database.read(session -> CourseRows.read(session, folderId)).flatMap(CourseRows::page);
    }
}
