package app.carrel.catalog;

import app.carrel.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every question that a page asks about what stands on the shelf.
///
/// Each call is one short read transaction; it waits for the database and belongs on a background thread.
public final class Catalog {
    /// What the database must know to be asked; for [Database#open].
    public static final List<Class<?>> ENTITIES = List.of(Root.class, Folder.class, Material.class, Stray.class);

    private final Database database;
    private final FolderRows folders = new FolderRows();
    private final NameSearch names;

    public Catalog(Database database) {
        this.database = database;
        this.names = new NameSearch(database, folders);
    }

    /// The whole shelf down to courses; stays quick with a million materials, because only folders are read.
    public Shelf shelf() {
        return shelf(Shelf.EMPTY);
    }

    /// The same. Courses and categories that are as they were are the same objects as in `known`.
    public Shelf shelf(Shelf known) {
        ShelfRows rows = database.select(connection -> ShelfRows.read(connection, folders));
        return ShelfPlan.shelf(rows.roots(), rows.folders(), known);
    }

    /// How much of each kind every course of `shelf` holds. Only the materials of those courses are read that hold
    /// something else than when they were counted for `known`: without, a second or two for a million.
    public ShelfKinds kinds(Shelf shelf, ShelfKinds known) {
        Map<Long, ShelfKinds.Counted> kinds = new HashMap<>();
        List<Course> changed = new ArrayList<>();
        shelf.categories()
                .flatMap(category -> category.courses().stream())
                .forEach(course -> known.counted(course)
                        .ifPresentOrElse(counted -> kinds.put(course.folderId(), counted), () -> changed.add(course)));
        if (!changed.isEmpty()) {
            kinds.putAll(database.select(connection -> new ShelfKindRows(connection).read(changed)));
        }
        return new ShelfKinds(Map.copyOf(kinds));
    }

    /// The roots with their figures, in natural order of their paths. Does without Hibernate.
    public List<RootFigures> roots() {
        return database.select(RootFigures::read);
    }

    /// One course with its sections and materials; empty where no such course is catalogued any more.
    ///
    /// @param folderId see [Course#folderId]
    public Optional<CoursePage> course(long folderId) {
        // The page is made outside the transaction: sorting a large course takes longer than reading it.
        return database.read(session -> CourseRows.read(session, folderId, folders))
                .flatMap(CourseRows::page);
    }

    /// The materials for which every word of `text` stands in the name, the category's or the course's, in any order,
    /// whatever their case and accents: "uber" finds "Über".
    ///
    /// The first search reads all names, a second or two for a million; the next ones take milliseconds.
    ///
    /// @param text  nothing is found where it holds no word
    /// @param limit how many hits at most
    public SearchPage search(String text, int limit) {
        List<String> words = Folding.words(text);
        SearchPage page = search(words, limit);
        if (page.hits().size() < Math.min(limit, page.total())) {
            // Rows have gone that the index still had.
            names.forget();
            return search(words, limit);
        }
        return page;
    }

    private SearchPage search(List<String> words, int limit) {
        NameIndex.Matches matches = names.find(words, limit);
        List<SearchPage.Hit> hits = database.select(connection -> new FoundRows(connection).read(matches.materials()));
        return new SearchPage(words, hits, matches.total());
    }

    /// Has the names read now, or what has changed of them, on a thread of its own, so that no search need wait for
    /// that.
    public void warmUpSearch() {
        names.warmUp();
    }
}
