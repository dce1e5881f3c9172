package app.carrel.ui;

import app.carrel.catalog.Category;
import app.carrel.catalog.Course;
import app.carrel.catalog.CoursePage;
import app.carrel.catalog.KindSum;
import app.carrel.catalog.MaterialKind;
import app.carrel.catalog.Shelf;
import app.carrel.catalog.ShelfKinds;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a catalogue answers that holds what it was told, for tests and pictures of the pages. Any thread may ask; one
/// thread sets.
public final class SampleCatalog {
    public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    public static final long POSTGRES = 11;
    public static final long LOOSE = 61;
    public static final long DATABASES = 1;

    private static final Instant MARCH = Instant.parse("2024-03-03T10:00:00Z");
    private static final String ROOT = "/media/share/Courses";

    private volatile Shelf shelf;
    private volatile Optional<CoursePage> page;

    public SampleCatalog(Shelf shelf, @Nullable CoursePage page) {
        this.shelf = shelf;
        this.page = Optional.ofNullable(page);
    }

    /// A small shelf, and one course of it as drawn.
    public static SampleCatalog small() {
        return new SampleCatalog(smallShelf(), postgres(2));
    }

    /// A shelf of `courses` courses, and a course of `materials` materials.
    public static SampleCatalog large(int courses, int materials) {
        return new SampleCatalog(largeShelf(courses), longCourse(materials));
    }

    public static SampleCatalog empty() {
        return new SampleCatalog(new Shelf(List.of()), null);
    }

    public void put(Shelf shelf) {
        this.shelf = shelf;
    }

    public void put(@Nullable CoursePage page) {
        this.page = Optional.ofNullable(page);
    }

    public Shelf shelf() {
        return shelf;
    }

    /// Every course is mostly videos; those of databases have documents too.
    public ShelfKinds kinds(Shelf shelf, ShelfKinds before) {
        Map<Long, ShelfKinds.Counted> kinds = new HashMap<>();
        shelf.categories().flatMap(category -> category.courses().stream()).forEach(course -> {
            boolean read = course.category().equals("Databases");
            long documents = read ? course.materials() / 4 : 0;
            long bytes = read ? course.bytes() / 10 : 0;
            List<KindSum> sums = new ArrayList<>(
                    List.of(new KindSum(MaterialKind.VIDEO, course.materials() - documents, course.bytes() - bytes)));
            if (documents > 0) {
                sums.add(new KindSum(MaterialKind.DOCUMENT, documents, bytes));
            }
            kinds.put(course.folderId(), new ShelfKinds.Counted(course.fingerprint(), sums));
        });
        return new ShelfKinds(kinds);
    }

    public Optional<CoursePage> course(long folderId) {
        return page.filter(one -> one.course().folderId() == folderId);
    }

    public static Shelf smallShelf() {
        return shelf(List.of(
                category(2, "Cloud & DevOps", course(21, "Kubernetes Workshop", "Cloud & DevOps", 46, 0, 11_900)),
                category(
                        3,
                        "Data Science",
                        course(31, "Deep Learning", "Data Science", 96, 0, 22_500),
                        course(32, "Practical Statistics", "Data Science", 58, 0, 7_100)),
                category(
                        DATABASES,
                        "Databases",
                        course(POSTGRES, "PostgreSQL in Depth", "Databases", 64, 1, 9_800),
                        course(12, "Query Tuning", "Databases", 31, 0, 2_700),
                        course(13, "SQL from Scratch", "Databases", 112, 0, 14_200)),
                category(
                        4,
                        "Languages",
                        course(
                                41,
                                "Everyday conversations for the patient learner, with notes on grammar and pronunciation",
                                "Languages",
                                1_204,
                                312,
                                45_600)),
                category(5, "Русский язык", course(51, "Русская грамматика", "Русский язык", 120, 0, 4_400)),
                new Category(
                        6,
                        "(files)",
                        true,
                        List.of(new Course(
                                LOOSE, "(files)", true, "(files)", 3, 0, 38_000, MARCH, LOOSE, List.of(LOOSE))))));
    }

    private static Shelf largeShelf(int courses) {
        List<Course> many = new ArrayList<>();
        for (int i = 1; i <= courses; i++) {
            many.add(course(
                    1_000 + i,
                    "Course number " + i,
                    "Databases",
                    i % 200 + 1,
                    i % 17 == 0 ? i % 5 : 0,
                    i * 37L % 9_000));
        }
        return shelf(List.of(new Category(DATABASES, "Databases", false, many)));
    }

    private static Shelf shelf(List<Category> categories) {
        return new Shelf(List.of(new Shelf.ShelfRoot(1, ROOT, categories)));
    }

    private static Category category(long id, String name, Course... courses) {
        return new Category(id, name, false, List.of(courses));
    }

    private static Course course(long id, String name, String category, long materials, long missing, long megabytes) {
        return new Course(
                id,
                name,
                false,
                category,
                materials,
                missing,
                megabytes * 1_000_000,
                MARCH.plusSeconds(id * 86_400),
                id,
                List.of(id));
    }

    /// The course that is drawn, whose tenth material has been missing for `days` days.
    public static CoursePage postgres(int days) {
        Instant since = NOW.minusSeconds(days * 86_400L);
        return new CoursePage(
                course(POSTGRES, "PostgreSQL in Depth", "Databases", 8, 1, 9_800),
                ROOT,
                DATABASES,
                false,
                Path.of(ROOT, "Databases", "PostgreSQL in Depth"),
                List.of(
                        new CoursePage.Section(
                                "1 – Getting started",
                                List.of(
                                        item(1, "01 – Introduction.mp4", 412_000_000, null),
                                        item(2, "01 – Introduction.srt", 38_000, null),
                                        item(3, "02 – Installing the tools.mp4", 188_000_000, null),
                                        item(4, "Slides.pdf", 2_100_000, null))),
                        new CoursePage.Section(
                                "2 – Transactions",
                                List.of(
                                        item(5, "1 – What a transaction is.mp4", 502_000_000, null),
                                        item(6, "2 – Isolation levels.mp4", 611_000_000, null),
                                        item(7, "2 – Isolation levels – handout.pdf", 840_000, null),
                                        item(8, "10 – Exercises.mp4", 231_000_000, since),
                                        item(9, "Solutions.zip", 1_400_000, null)))));
    }

    private static CoursePage longCourse(int materials) {
        List<CoursePage.Section> sections = new ArrayList<>();
        List<CoursePage.Item> items = new ArrayList<>();
        String[] endings = {".mp4", ".srt", ".pdf", ".epub", ".pptx", ".zip", ".java", ".html", ".mp3", ".png", ""};
        for (int i = 1; i <= materials; i++) {
            String name = i % 7 == 0
                    ? "A lesson with a name that goes on and on, as some people like them, until it is very long indeed and longer than the page is wide "
                            + i
                    : "Lesson " + i;
            items.add(item(i, name + endings[i % endings.length], i * 7_919L % 900_000_000, i % 23 == 0 ? NOW : null));
            if (i % 100 == 0 || i == materials) {
                sections.add(new CoursePage.Section("Part " + (sections.size() + 1), List.copyOf(items)));
                items.clear();
            }
        }
        return new CoursePage(
                course(POSTGRES, "PostgreSQL in Depth", "Databases", materials, materials / 23, 999_000),
                ROOT,
                DATABASES,
                false,
                Path.of(ROOT, "Databases", "PostgreSQL in Depth"),
                sections);
    }

    private static CoursePage.Item item(long id, String name, long size, @Nullable Instant missingSince) {
        return new CoursePage.Item(
                id,
                name,
                MaterialKind.of(name),
                size,
                MARCH.plusSeconds(id * 43_200),
                MARCH.plusSeconds(id * 86_400),
                missingSince,
                Path.of(ROOT, name));
    }
}
