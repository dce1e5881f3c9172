package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.NameIndex.Matches;
import app.carrel.catalog.NameIndexPlan.CourseFolders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameIndexTest {
    private static final List<FolderFacts> FOLDERS = List.of(
            folder(1, null, 0, ""),
            folder(2, 1L, 1, "Databases"),
            folder(4, 2L, 2, "10 - Indexes"),
            folder(3, 2L, 2, "2 - Über Joins"),
            folder(5, 3L, 3, "Exercises"));

    private final NameIndex index = sample();

    @Test
    void every_word_must_stand_in_name_category_or_course_in_any_order() {
        assertThat(found("two")).containsExactly(31L);
        assertThat(found("one lesson")).containsExactly(30L);
        assertThat(found("uber two")).containsExactly(31L);
        assertThat(found("pdf databases")).containsExactly(20L, 50L);
        assertThat(found("joins")).containsExactly(30L, 31L, 50L);
        assertThat(found("lesson nowhere")).isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void hits_stand_in_the_order_of_the_shelf() {
        assertThat(found("e")).containsExactly(10L, 20L, 30L, 31L, 50L, 40L);
    }

    @Test
    void nothing_is_found_across_two_names() {
        assertThat(found("mp4lesson")).isEmpty();
        assertThat(found("databases10")).isEmpty();
    }

    @Test
    void all_are_counted_and_the_first_returned() {
        assertThat(index.find(Folding.words("databases"), 2)).isEqualTo(new Matches(List.of(20L, 30L), 5));
        assertThat(index.find(Folding.words("lesson"), 1)).isEqualTo(new Matches(List.of(30L), 3));
    }

    @Test
    void a_large_shelf_is_searched_in_its_order() {
        List<FolderFacts> folders = new ArrayList<>(FOLDERS.subList(0, 2));
        Map<Long, FolderNames> names = new HashMap<>();
        List<Long> expected = new ArrayList<>();
        for (long course = 100; course < 2_100; course++) {
            folders.add(folder(course, 2L, 2, "Course " + course));
            names.put(course, names(course, "lesson.mp4", "notes.txt"));
            expected.add(course * 10);
        }

        Matches found = index(folders, names).find(List.of("lesson"), 1_500);

        assertThat(found).isEqualTo(new Matches(expected.subList(0, 1_500), 2_000));
    }

    @Test
    void a_newer_index_keeps_the_parts_in_which_nothing_has_changed() {
        List<FolderFacts> folders = new ArrayList<>(FOLDERS.subList(0, 2));
        Map<Long, FolderNames> names = new HashMap<>();
        addThousandCourses(folders, names);
        FolderTable shelf = FolderTable.of(folders);
        NameIndex known = index(folders, names);
        @Nullable FolderNames[] changed = known.namesFor(shelf);
        changed[shelf.tree().rowOf(102)] = names(102, "exercise.pdf", "lesson.mp4");

        NameIndex newer = known.renewed(shelf, changed);

        int last = shelf.tree().rowOf(1_099);
        assertThat(newer.namesFor(shelf)[last]).isNotNull().isSameAs(known.namesFor(shelf)[last]);
        assertThat(newer.find(List.of("exercise"), 9).materials()).containsExactly(1_020L);
        assertThat(newer.find(List.of("lesson"), 4))
                .isEqualTo(new Matches(List.of(1_000L, 1_010L, 1_021L, 1_030L), 1_000));
    }

    @Test
    void a_new_category_leaves_the_names_of_all_others_where_they_are() {
        List<FolderFacts> folders = new ArrayList<>(FOLDERS.subList(0, 2));
        Map<Long, FolderNames> names = new HashMap<>();
        addThousandCourses(folders, names);
        NameIndex known = index(folders, names);
        folders.add(folder(2_000, 1L, 1, "Algebra"));
        FolderTable shelf = FolderTable.of(folders);
        @Nullable FolderNames[] right = known.namesFor(shelf);
        for (int row = 0; row < right.length; row++) {
            if (right[row] != null) {
                names.put(shelf.id(row), right[row]);
            }
        }

        NameIndex newer = index(folders, names);

        @Nullable FolderNames[] now = newer.namesFor(shelf);
        long same = IntStream.range(0, right.length)
                .filter(row -> right[row] != null && right[row] == now[row])
                .count();
        assertThat(same).isGreaterThan(800);
        assertThat(newer.find(List.of("lesson"), 1).total()).isEqualTo(1_000);
    }

    @Test
    void rows_that_point_at_each_other_do_no_harm() {
        List<FolderFacts> loop = List.of(folder(1, null, 0, ""), folder(2, 3L, 1, "a"), folder(3, 2L, 2, "b"));

        NameIndex found = index(loop, Map.of(1L, names(1, "x"), 2L, names(2, "x"), 3L, names(3, "x")));

        assertThat(found.find(List.of("x"), 9).materials()).containsExactly(10L);
    }

    @Test
    void the_bytes_give_what_plain_searching_gives() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            names.add(random.ints(1 + random.nextInt(12), 0, 7)
                    .collect(
                            StringBuilder::new,
                            (text, letter) -> text.append("abé 1ñ-".charAt(letter)),
                            StringBuilder::append)
                    .toString());
        }
        NameIndex many = index(List.of(FOLDERS.getFirst()), Map.of(1L, names(1, names.toArray(String[]::new))));
        for (int i = 0; i < 200; i++) {
            String any = names.get(random.nextInt(500));
            int from = random.nextInt(any.length());
            List<String> words = Folding.words(any.substring(from, Math.min(any.length(), from + 1 + i % 4)) + " a");
            long expected = names.stream()
                    .map(Folding::fold)
                    .filter(name -> words.stream().allMatch(name::contains))
                    .count();

            assertThat(many.find(words, 1000).materials())
                    .as("%s, seed %d", words, seed)
                    .hasSize((int) expected);
            assertThat(many.find(words, 0).total())
                    .as("%s, seed %d", words, seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void what_is_typed_letter_by_letter_finds_what_a_fresh_index_finds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String text = "read me plan lesson two b-tree answers uber joins exercises databases indexes pdf mp4";
        int manyFound = 0;
        String typed = "";
        for (int i = 0; i < 3_000; i++) {
            int from = random.nextInt(text.length() - 3);
            typed = switch (random.nextInt(6)) {
                case 0 -> text.substring(from, from + 3);
                case 1 -> typed.substring(0, random.nextInt(typed.length() + 1));
                case 2 -> typed + " " + text.charAt(from);
                default -> typed + following(typed, text, from);
            };
            List<Long> expected = sample().find(Folding.words(typed), 100).materials();

            assertThat(found(typed)).as("'%s', seed %d", typed, seed).isEqualTo(expected);
            manyFound += expected.size() > 1 ? 1 : 0;
        }
        assertThat(manyFound).isGreaterThan(300);
    }

    /// The letter that comes after the last word in the text, or any.
    private static char following(String typed, String text, int any) {
        String word = typed.substring(typed.lastIndexOf(' ') + 1);
        int at = text.indexOf(word, any);
        return at < 0 || at + word.length() == text.length() ? text.charAt(any) : text.charAt(at + word.length());
    }

    private List<Long> found(String query) {
        return index.find(Folding.words(query), 100).materials();
    }

    private static NameIndex sample() {
        return index(
                FOLDERS,
                Map.of(
                        1L, names(1, "read me.txt"),
                        2L, names(2, "plan.pdf"),
                        3L, names(3, "Lesson one.mp4", "LESSON two.mp4"),
                        4L, names(4, "b-tree lesson.mp4"),
                        5L, names(5, "answers.pdf")));
    }

    private static void addThousandCourses(List<FolderFacts> folders, Map<Long, FolderNames> names) {
        for (long course = 100; course < 1_100; course++) {
            folders.add(folder(course, 2L, 2, "Course " + course));
            names.put(course, names(course, "lesson.mp4"));
        }
    }

    private static NameIndex index(List<FolderFacts> folders, Map<Long, FolderNames> names) {
        FolderTable table = FolderTable.of(folders);
        NameIndex.Builder index = new NameIndex.Builder(table);
        for (CourseFolders course : NameIndexPlan.courses(table)) {
            index.add(new NameIndex.Course(
                    course.text(),
                    course.rows().stream()
                            .map(table::id)
                            .map(id -> names.getOrDefault(id, names(id)))
                            .toList()));
        }
        return index.build();
    }

    private static FolderFacts folder(long id, @Nullable Long parentId, int depth, String name) {
        return new FolderFacts(id, 1, parentId, depth, name, 1, 0, 0, 0, 0);
    }

    /// The ids are ten times the folder's, and one more for each name.
    private static FolderNames names(long folder, String... names) {
        FolderNames.Builder builder = new FolderNames.Builder();
        for (int i = 0; i < names.length; i++) {
            builder.add(folder * 10 + i, names[i]);
        }
        return builder.build(
                folder, FolderTable.of(List.of(folder(folder, null, 0, ""))).state(0));
    }
}
