package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.carrel.catalog.Shelf.ShelfRoot;
import app.carrel.catalog.ShelfPlan.RootFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShelfPlanTest {
    private final List<RootFacts> roots = new ArrayList<>(List.of(new RootFacts(1, "/shelf")));
    private final List<FolderFacts> folders = new ArrayList<>();

    @Test
    void anEmptyCatalogueIsAnEmptyShelf() {
        assertThat(ShelfPlan.shelf(List.of(), FolderTable.of(List.of()), Shelf.EMPTY))
                .isEqualTo(Shelf.EMPTY);
    }

    @Test
    void aRootWithoutFilesIsShownWithoutCategories() {
        root(10, 0);
        category(11, "Databases", 0);
        course(12, 11, "PostgreSQL", 0);
        assertThat(shelf()).isEqualTo(new Shelf(List.of(new ShelfRoot(1, "/shelf", List.of()))));
    }

    @Test
    void aCourseSumsUpAllThatLiesBelowIt() {
        root(10, 0);
        category(11, "Databases", 0);
        folder(12, 11L, 2, "PostgreSQL", 2, 1, 200, 5_000_000);
        folder(13, 12L, 3, "Joins", 3, 2, 300, 9_000_000);
        folder(14, 13L, 4, "Exercises", 4, 0, 400, 7_000_000);
        assertThat(only(shelf()).courses())
                .containsExactly(new Course(
                        12,
                        "PostgreSQL",
                        false,
                        "Databases",
                        9,
                        3,
                        900,
                        Instant.ofEpochSecond(9),
                        39,
                        List.of(12L, 13L, 14L)));
    }

    @Test
    void aCourseWithAFileDeepDownAloneExistsAndOneWithoutDoesNot() {
        root(10, 0);
        category(11, "Databases", 0);
        course(12, 11, "full", 0);
        course(13, 11, "empty", 0);
        folder(14, 12L, 3, "section", 0, 0, 0, 0);
        folder(15, 14L, 4, "deeper", 1, 0, 5, 0);
        folder(16, 13L, 3, "section", 0, 0, 0, 0);
        assertThat(only(shelf()).courses()).extracting(Course::name).containsExactly("full");
    }

    @Test
    void aCourseWhoseFilesAreAllMissingStillExists() {
        root(10, 0);
        category(11, "Databases", 0);
        folder(12, 11L, 2, "gone", 0, 4, 0, 0);
        assertThat(only(shelf()).missing()).isEqualTo(4);
        assertThat(only(shelf()).materials()).isZero();
    }

    @Test
    void filesDirectlyInACategoryAreACourseOfTheirOwnThatStandsLast() {
        root(10, 0);
        category(11, "Databases", 3);
        course(12, 11, "zzz", 1);
        assertThat(only(shelf()).courses())
                .extracting(Course::folderId, Course::name, Course::standIn, Course::category)
                .containsExactly(tuple(12L, "zzz", false, "Databases"), tuple(11L, "(files)", true, "Databases"));
    }

    @Test
    void filesDirectlyInARootAreACategoryOfTheirOwnThatStandsLast() {
        root(10, 2);
        category(11, "zzz", 0);
        course(12, 11, "course", 1);
        assertThat(shelf().categories()).extracting(Category::name).containsExactly("zzz", "(files)");
        Category standIn = shelf().categories().toList().getLast();
        assertThat(standIn.standIn()).isTrue();
        assertThat(standIn.folderId()).isEqualTo(10);
        assertThat(standIn.courses())
                .containsExactly(new Course(
                        10, "(files)", true, "(files)", 2, 0, 20, Instant.ofEpochSecond(1), 10, List.of(10L)));
    }

    @Test
    void aFolderThatIsReallyCalledFilesIsNoStandIn() {
        root(10, 1);
        category(11, "(files)", 0);
        course(12, 11, "(files)", 1);
        assertThat(shelf().categories())
                .extracting(Category::folderId, Category::standIn)
                .containsExactly(tuple(11L, false), tuple(10L, true));
    }

    @Test
    void rootsCategoriesAndCoursesStandInNaturalOrderWhateverTheOrderOfTheRows() {
        roots.addFirst(new RootFacts(2, "/shelf 10"));
        roots.addFirst(new RootFacts(3, "/shelf 9"));
        root(10, 0);
        category(11, "10 – Late", 0);
        category(12, "2 – Early", 0);
        course(13, 12, "b", 1);
        course(14, 12, "A", 1);
        course(15, 11, "c", 1);
        Shelf ordered = shelf();
        assertThat(ordered.roots()).extracting(ShelfRoot::path).containsExactly("/shelf", "/shelf 9", "/shelf 10");
        assertThat(ordered.categories()).extracting(Category::name).containsExactly("2 – Early", "10 – Late");
        assertThat(ordered.categories().toList().getFirst().courses())
                .extracting(Course::name)
                .containsExactly("A", "b");
        long seed = System.nanoTime();
        Collections.shuffle(folders, new Random(seed));
        assertThat(shelf()).as("seed %d", seed).isEqualTo(ordered);
    }

    @Test
    void whatIsAsItWasIsTheSameObject() {
        root(10, 0);
        category(11, "a", 0);
        category(12, "b", 0);
        course(13, 11, "one", 1);
        course(14, 12, "two", 1);
        course(15, 12, "three", 1);
        Shelf known = shelf();
        assertThat(category(shelf(known), 0)).isSameAs(category(known, 0));
        assertThat(category(shelf(known), 1)).isSameAs(category(known, 1));

        folder(16, 14L, 3, "new", 1, 0, 10, 0);
        Shelf grown = shelf(known);

        assertThat(grown).isEqualTo(shelf());
        assertThat(category(grown, 0)).isSameAs(category(known, 0));
        assertThat(category(grown, 1).materials()).isEqualTo(3);
        assertThat(category(grown, 1).courses().getFirst())
                .isSameAs(category(known, 1).courses().getFirst());
    }

    @Test
    void aCategoryThatLostACourseOrGotAnotherNameIsAnotherOne() {
        root(10, 0);
        category(11, "a", 0);
        course(12, 11, "one", 1);
        course(13, 11, "two", 1);
        Shelf known = shelf();

        folders.removeLast();
        assertThat(shelf(known)).isEqualTo(shelf());
        assertThat(shelf(known).courses()).isEqualTo(1);

        folders.set(1, new FolderFacts(11, 1, 10L, 1, "b", 0, 0, 0, 1_000_000, 11));
        assertThat(shelf(known)).isEqualTo(shelf());
        assertThat(category(shelf(known), 0).name()).isEqualTo("b");
    }

    @Test
    void everyFileIsCountedOnce() {
        root(10, 1);
        category(11, "a", 2);
        course(12, 11, "b", 4);
        folder(13, 12L, 3, "c", 8, 0, 80, 0);
        assertThat(shelf().materials()).isEqualTo(15);
        assertThat(shelf().bytes()).isEqualTo(150);
        assertThat(shelf().courses()).isEqualTo(3);
    }

    @Test
    void foldersNestAsDeepAsTheyLike() {
        root(10, 0);
        category(11, "a", 0);
        course(12, 11, "b", 0);
        for (int depth = 3; depth < 20_000; depth++) {
            folder(depth + 10, depth + 9L, depth, "deep", 1, 0, 1, 0);
        }
        assertThat(only(shelf()).materials()).isEqualTo(19_997);
    }

    @Test
    void rowsThatPointAtEachOtherOrNowhereAreLeftOut() {
        root(10, 0);
        category(11, "a", 0);
        course(12, 11, "b", 1);
        folder(13, 14L, 3, "ring", 1, 0, 1, 0);
        folder(14, 13L, 4, "ring", 1, 0, 1, 0);
        folder(15, 4711L, 3, "orphan", 1, 0, 1, 0);
        folder(16, null, 2, "orphan", 1, 0, 1, 0);
        assertThat(shelf().materials()).isEqualTo(1);
    }

    private Shelf shelf() {
        return shelf(Shelf.EMPTY);
    }

    private Shelf shelf(Shelf known) {
        return ShelfPlan.shelf(roots, FolderTable.of(folders), known);
    }

    private static Category category(Shelf shelf, int place) {
        return shelf.categories().toList().get(place);
    }

    private static Category only(Shelf shelf) {
        assertThat(shelf.categories()).hasSize(1);
        return shelf.categories().findFirst().orElseThrow();
    }

    private void root(long id, int materials) {
        folder(id, null, 0, "", materials, 0, materials * 10L, 1_000_000);
    }

    private void category(long id, String name, int materials) {
        folder(id, 10L, 1, name, materials, 0, materials * 10L, 1_000_000);
    }

    private void course(long id, long category, String name, int materials) {
        folder(id, Long.valueOf(category), 2, name, materials, 0, materials * 10L, 1_000_000);
    }

    /// With the id as fingerprint.
    private void folder(
            long id,
            @Nullable Long parent,
            int depth,
            String name,
            int materials,
            int missing,
            long bytes,
            long micros) {
        folders.add(new FolderFacts(id, 1, parent, depth, name, materials, missing, bytes, micros, id));
    }
}
