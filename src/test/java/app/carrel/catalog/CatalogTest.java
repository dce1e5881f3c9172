package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.CoursePage.Item;
import app.carrel.catalog.CoursePage.Section;
import app.carrel.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a real database whose tables were made by the migration; that Hibernate starts at all proves that entities
/// and tables agree.
class CatalogTest {
    @TempDir
    private static Path dataFolder;

    private static Database database;
    private static Catalog catalog;

    @BeforeAll
    static void fill() {
        database = Database.open(dataFolder, Catalog.ENTITIES);
        catalog = new Catalog(database);
        database.transaction(connection -> {
            execute(connection, """
                    INSERT INTO root (id, path, added_at, last_scan_at)
                        VALUES (1, '/shelf', TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z',
                            TIMESTAMP WITH TIME ZONE '2026-02-01 00:00:00Z')""");
            execute(connection, """
                    INSERT INTO scan_history (id, root_path, status, started_at, completed_at, started_by_id) VALUES
                        (7, '/shelf', 'completed', TIMESTAMP WITH TIME ZONE '2026-03-01 10:00:00Z',
                            TIMESTAMP WITH TIME ZONE '2026-03-01 10:05:00Z', 1),
                        (8, '/shelf', 'running', TIMESTAMP WITH TIME ZONE '2026-03-02 10:00:00Z', NULL, 1)""");
            folder(connection, 10, null, 0, "", null, 1);
            folder(connection, 11, 10L, 1, "Databases", null, 1);
            folder(connection, 12, 11L, 2, "PostgreSQL in Depth", null, 2);
            folder(connection, 13, 12L, 3, "10 – Indexes", null, 1);
            folder(connection, 14, 12L, 3, "2 – Joins", null, 2);
            folder(connection, 15, 14L, 4, "Exercises", null, 1);
            folder(connection, 16, 12L, 3, "empty", null, 0);
            folder(connection, 17, 11L, 2, "Caf\uFFFD", "/Caf%E9", 1);
            material(connection, 100, 10, "readme.txt", null, null);
            material(connection, 101, 11, "catalogue.pdf", null, null);
            material(connection, 102, 12, "Lesson 10.mp4", null, null);
            material(connection, 103, 12, "Lesson 9.mp4", null, null);
            material(connection, 104, 13, "b-tree.mp4", null, 7L);
            material(connection, 105, 14, "merge.mp4", null, 8L);
            material(connection, 106, 14, "hash.mp4", null, null);
            material(connection, 107, 15, "join.sql", null, null);
            material(connection, 108, 17, "men\uFFFD.txt", "/men%FC.txt", null);
            return null;
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theShelfHasEveryCourseUnderItsCategoryAndTheStandInsLast() {
        Map<String, List<String>> courses = catalog.shelf()
                .categories()
                .collect(Collectors.toMap(
                        Category::name,
                        category ->
                                category.courses().stream().map(Course::name).toList(),
                        (one, other) -> one,
                        LinkedHashMap::new));
        assertThat(courses)
                .containsExactly(
                        Map.entry("Databases", List.of("Caf\uFFFD", "PostgreSQL in Depth", "(files)")),
                        Map.entry("(files)", List.of("(files)")));
    }

    @Test
    void everyCourseTellsHowMuchOfEachKindItHoldsAndLeavesOutWhatIsMissing() {
        ShelfKinds kinds = catalog.kinds(catalog.shelf(), ShelfKinds.UNKNOWN);
        assertThat(kinds.byCourse())
                .containsOnlyKeys(10L, 11L, 12L, 17L)
                .hasEntrySatisfying(
                        12L,
                        counted -> assertThat(counted.sums())
                                .containsExactly(
                                        new KindSum(MaterialKind.VIDEO, 3, 15), new KindSum(MaterialKind.CODE, 1, 5)));
        assertThat(kinds.of(catalog.shelf().categories().flatMap(category -> category.courses().stream())))
                .containsExactly(
                        new KindSum(MaterialKind.VIDEO, 3, 15),
                        new KindSum(MaterialKind.DOCUMENT, 3, 15),
                        new KindSum(MaterialKind.CODE, 1, 5));
    }

    @Test
    void aCourseShowsItsOwnFilesFirstAndThenItsSectionsInNaturalOrder() {
        CoursePage page = catalog.course(12).orElseThrow();
        assertThat(page.sections())
                .extracting(Section::name)
                .containsExactly("", "2 – Joins", "2 – Joins / Exercises", "10 – Indexes");
        assertThat(names(page))
                .containsExactly("Lesson 9.mp4", "Lesson 10.mp4", "hash.mp4", "merge.mp4", "join.sql", "b-tree.mp4");
    }

    @Test
    void aCourseIsFoundWhereItLiesOnDisk() {
        CoursePage page = catalog.course(12).orElseThrow();
        assertThat(page.root()).isEqualTo("/shelf");
        assertThat(page.folder()).isEqualTo(Path.of("/shelf/Databases/PostgreSQL in Depth"));
        assertThat(items(page))
                .filteredOn(item -> item.name().equals("join.sql"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(MaterialKind.CODE);
                    assertThat(item.file())
                            .isEqualTo(Path.of("/shelf/Databases/PostgreSQL in Depth/2 – Joins/Exercises/join.sql"));
                });
    }

    @Test
    void aMissingMaterialTellsSinceWhenAndByTheStartOfAScanThatStillRuns() {
        Map<String, Instant> missing = items(catalog.course(12).orElseThrow())
                .filter(item -> item.missingSince() != null)
                .collect(Collectors.toMap(Item::name, Item::missingSince));
        assertThat(missing)
                .containsOnly(
                        Map.entry("b-tree.mp4", Instant.parse("2026-03-01T10:05:00Z")),
                        Map.entry("merge.mp4", Instant.parse("2026-03-02T10:00:00Z")));
    }

    @Test
    void theStandInOfACategoryHasItsOwnFilesAlone() {
        CoursePage page = catalog.course(11).orElseThrow();
        assertThat(page.course().standIn()).isTrue();
        assertThat(page.course().category()).isEqualTo("Databases");
        assertThat(page.categoryId()).isEqualTo(11);
        assertThat(page.looseFiles()).isFalse();
        assertThat(names(page)).containsExactly("catalogue.pdf");
        assertThat(page.folder()).isEqualTo(Path.of("/shelf/Databases"));
    }

    @Test
    void theStandInOfARootHasItsOwnFilesAlone() {
        CoursePage page = catalog.course(10).orElseThrow();
        assertThat(page.course().category()).isEqualTo("(files)");
        assertThat(page.categoryId()).isEqualTo(10);
        assertThat(page.looseFiles()).isTrue();
        assertThat(names(page)).containsExactly("readme.txt");
        assertThat(page.folder()).isEqualTo(Path.of("/shelf"));
    }

    @Test
    void aNameThatIsNoTextIsOpenedByItsBytes() {
        assertThat(items(catalog.course(17).orElseThrow()))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.file().toUri().getRawPath()).isEqualTo("/shelf/Databases/Caf%E9/men%FC.txt"));
    }

    @Test
    void theCourseOnItsPageIsTheOneOnTheShelf() {
        assertThat(catalog.shelf().categories().flatMap(category -> category.courses().stream()))
                .allSatisfy(course -> assertThat(
                                catalog.course(course.folderId()).orElseThrow().course())
                        .isEqualTo(course));
    }

    @Test
    void aSectionOrAFolderThatIsGoneIsNoCourse() {
        assertThat(catalog.course(13)).isEmpty();
        assertThat(catalog.course(4711)).isEmpty();
    }

    @Test
    void theTableOfKindsSaysWhatTheProgramMeans() {
        Map<Integer, String> table = database.transaction(connection -> {
            Map<Integer, String> kinds = new LinkedHashMap<>();
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT id, name FROM material_kind")) {
                while (rows.next()) {
                    kinds.put(rows.getInt(1), rows.getString(2));
                }
            }
            return kinds;
        });
        assertThat(table)
                .isEqualTo(Stream.of(MaterialKind.values())
                        .collect(Collectors.toMap(MaterialKind::code, MaterialKind::label)));
    }

    @Test
    void noSecondaryIndexSlowsLoadingDown() {
        List<String> indexed = database.transaction(connection -> {
            var rows = connection.getMetaData().getIndexInfo(null, null, "MATERIAL", false, false);
            Stream.Builder<String> columns = Stream.builder();
            while (rows.next()) {
                columns.add(String.valueOf(rows.getString("COLUMN_NAME")));
            }
            return columns.build().sorted().toList();
        });
        assertThat(indexed).containsExactly("ID");
    }

    private static Stream<Item> items(CoursePage page) {
        return page.sections().stream().flatMap(section -> section.materials().stream());
    }

    private static List<String> names(CoursePage page) {
        return items(page).map(Item::name).toList();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void folder(
            Connection connection,
            long id,
            @Nullable Long parent,
            int depth,
            String name,
            @Nullable String raw,
            int materials)
            throws SQLException {
        insert(connection, """
                INSERT INTO folder (id, root_id, parent_id, depth, name, raw_name, materials, modified_micros, file_key,
                    fingerprint, missing, bytes, first_scan_id) VALUES (?, 1, ?, ?, ?, ?, ?, 1000000, 0, 0, 0, 5, 7)""", id, parent, depth, name, raw, materials);
    }

    private static void material(
            Connection connection, long id, long folder, String name, @Nullable String raw, @Nullable Long missingScan)
            throws SQLException {
        insert(connection, """
                INSERT INTO material (id, folder_id, name, raw_name, kind, missing_scan_id, size, modified_micros,
                    file_key, first_scan_id) VALUES (?, ?, ?, ?, ?, ?, 5, 1000000, 0, 7)""", id, folder, name, raw, MaterialKind.of(name).code(), missingScan);
        insert(connection, "INSERT INTO stray (material_id, folder_id) VALUES (?, ?)", id, folder);
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
