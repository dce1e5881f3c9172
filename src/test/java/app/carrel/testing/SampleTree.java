package app.carrel.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A tree of learning materials that nobody has to have: the same for the same seed, its files sparse.
///
/// Laid out as `category/course/[section/]file`, with lectures, their subtitles and handouts, names in many scripts,
/// and
/// times of change over six years. 100,000 files take a few seconds and next to no space.
///
/// @param files      how many there are, all of them catalogued by a scan
/// @param folders    how many there are below the root, none of them empty
/// @param categories how many of these are categories
/// @param courses    how many of these are courses
public record SampleTree(Path root, int files, int folders, int categories, int courses) {
    private static final List<String> SUBJECTS = List.of(
            "Algebra",
            "Baking",
            "Câblage électrique",
            "Databases",
            "Ελληνικά",
            "Filmschnitt für Anfänger",
            "Geometry",
            "История",
            "Jazz",
            "日本語",
            "한국어",
            "العربية",
            "Networks",
            "Ökologie",
            "Painting & Drawing",
            "Quantum physics");
    private static final List<String> STYLES = List.of(
            "in Depth", "from Scratch", "for Teachers", "à la carte", "auf Deutsch", "入門", "(2019)", "— Part 2");
    private static final List<String> TOPICS = List.of(
            "Welcome",
            "Setting up",
            "A first example",
            "What can go wrong",
            "Exercise",
            "Solution",
            "Grüße aus der Praxis",
            "Résumé",
            "Задачи",
            "練習",
            "Review",
            "Further reading");
    private static final List<String> ALONE =
            List.of(".mp4", ".mp4", ".mp4", ".mkv", ".pdf", ".mp3", ".zip", ".epub", ".html", ".txt");
    private static final Instant OLDEST = Instant.parse("2019-01-01T00:00:00Z");
    private static final int SIX_YEARS = 6 * 365 * 86_400;
    private static final int LARGEST = 2_000_000_000;

    /// Makes `root`, with exactly `files` files in it.
    public static SampleTree make(Path root, int files, long seed) throws IOException {
        return new Maker(root, files, new Random(seed)).make();
    }

    /// Confined to the thread that makes the tree.
    private static final class Maker {
        private final Path root;
        private final int wanted;
        private final Random random;
        private int files;
        private int folders;
        private int categories;
        private int courses;

        private Maker(Path root, int wanted, Random random) {
            this.root = root;
            this.wanted = wanted;
            this.random = random;
        }

        private SampleTree make() throws IOException {
            Files.createDirectories(root);
            while (files < wanted) {
                Path category = root.resolve(SUBJECTS.get(Math.floorMod(random.nextInt(), SUBJECTS.size())));
                if (!Files.exists(category)) {
                    folder(category);
                    categories++;
                }
                course(category);
            }
            return new SampleTree(root, files, folders, categories, courses);
        }

        private void course(Path category) throws IOException {
            courses++;
            Path course = folder(category.resolve(pick(SUBJECTS) + " " + pick(STYLES) + " " + courses));
            int sections = random.nextInt(8);
            lectures(course, sections == 0 ? 40 : 2);
            for (int section = 1; section <= sections && files < wanted; section++) {
                lectures(folder(course.resolve(section + " - " + pick(TOPICS))), 3 + random.nextInt(20));
            }
        }

        private void lectures(Path folder, int most) throws IOException {
            for (int number = 1; number <= most && files < wanted; number++) {
                String name = number + " - " + pick(TOPICS);
                String ending = pick(ALONE);
                file(folder.resolve(name + ending));
                if (ending.equals(".mp4") && random.nextBoolean() && files < wanted) {
                    file(folder.resolve(name + ".srt"));
                }
            }
        }

        private Path folder(Path folder) throws IOException {
            folders++;
            return Files.createDirectory(folder);
        }

        private void file(Path file) throws IOException {
            files++;
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(random.nextInt(LARGEST));
            }
            Instant changed =
                    OLDEST.plusSeconds(random.nextInt(SIX_YEARS)).plusNanos(random.nextInt(1_000_000) * 1_000L);
            Files.setLastModifiedTime(file, FileTime.from(changed));
        }

        private String pick(List<String> words) {
            return words.get(random.nextInt(words.size()));
        }
    }
}
