package app.carrel.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A tree of learning materials that nobody has to have: the same for the same seed, its files sparse.
///
/// Laid out as `category/course/[section/]file`: 20 to 50 categories, courses of 10 to 120 files, lectures with their
/// subtitles and handouts, names in many scripts, times of change over six years. 1,000,000 files take half a minute.
///
/// @param files      how many there are, all of them catalogued by a scan
/// @param folders    how many there are below the root, none of them empty
/// @param categories how many of these are categories
/// @param courses    how many of these are courses
public record SampleTree(Path root, int files, int folders, int categories, int courses) {
    private static final Instant OLDEST = Instant.parse("2019-01-01T00:00:00Z");
    private static final int SIX_YEARS = 6 * 365 * 86_400;

    /// Makes `root`, with exactly `files` files in it.
    public static SampleTree make(Path root, int files, long seed) throws IOException {
        Random random = new Random(seed);
        SampleNames names = new SampleNames(random);
        int shelf = Math.clamp(20 + files / 20_000, 20, SampleNames.CATEGORIES.size());
        Set<Path> categories = new HashSet<>();
        List<Future<Integer>> courses = new ArrayList<>();
        Files.createDirectories(root);
        // Courses are made side by side, each from a seed of its own, so that the order of the work does not matter.
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            for (int made = 0; made < files; ) {
                int place = (int) (shelf * Math.pow(random.nextDouble(), 1.5));
                Path category = root.resolve(SampleNames.CATEGORIES.get(place));
                if (categories.add(category)) {
                    Files.createDirectory(category);
                }
                int part = Math.min(10 + random.nextInt(111), files - made);
                Path course = category.resolve(names.course(courses.size() + 1));
                courses.add(hands.submit(new CourseMaker(course, part, new Random(random.nextLong()))));
                made += part;
            }
            int folders = categories.size();
            for (Future<Integer> course : courses) {
                folders += get(course);
            }
            for (Path category : categories) {
                Files.setLastModifiedTime(category, FileTime.from(OLDEST));
            }
            return new SampleTree(root, files, folders, categories.size(), courses.size());
        }
    }

    private static int get(Future<Integer> course) throws IOException {
        try {
            return course.get();
        } catch (ExecutionException e) {
            throw new IOException("A course of the tree could not be made", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts the making of a tree", e);
        }
    }

    /// Makes one course, and says how many folders that took. Confined to the thread that calls it.
    private static final class CourseMaker implements Callable<Integer> {
        private final Path course;
        private final int files;
        private final Random random;
        private final SampleNames names;
        private final Instant begun;
        private int left;

        CourseMaker(Path course, int files, Random random) {
            this.course = course;
            this.files = files;
            this.random = random;
            this.names = new SampleNames(random);
            this.begun = OLDEST.plusSeconds(random.nextInt(SIX_YEARS));
            this.left = files;
        }

        @Override
        public Integer call() throws IOException {
            int sections = names.chance(0.25) ? 0 : Math.min(1 + random.nextInt(12), files / 3);
            Files.createDirectory(course);
            fill(course, sections == 0 ? left : random.nextInt(3));
            for (int section = 1; section <= sections; section++) {
                Path folder = Files.createDirectory(course.resolve(names.section(section)));
                fill(folder, left / (sections - section + 1));
            }
            age(course);
            return 1 + sections;
        }

        private void fill(Path folder, int most) throws IOException {
            int last = left - most;
            for (int number = 1; left > last; number++) {
                String name = names.lecture(number);
                String ending = names.ending();
                file(folder, name, ending);
                if (ending.equals(".mp4")) {
                    if (left > last && names.chance(0.45)) {
                        file(folder, name, ".srt");
                    }
                    if (left > last && names.chance(0.12)) {
                        file(folder, name, ".pdf");
                    }
                }
            }
            age(folder);
        }

        private void file(Path folder, String name, String ending) throws IOException {
            left--;
            Path file = folder.resolve(name + ending);
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(names.size(ending));
            }
            Duration later =
                    Duration.ofSeconds(random.nextInt(20 * 86_400)).plusNanos(random.nextInt(1_000_000) * 1_000L);
            Files.setLastModifiedTime(file, FileTime.from(begun.plus(later)));
        }

        private void age(Path folder) throws IOException {
            Files.setLastModifiedTime(folder, FileTime.from(begun.plus(Duration.ofDays(20))));
        }
    }
}
