package app.carrel.ui.look;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A folder tree as somebody who likes to learn might have it, for pictures. Its files are as large as real ones, and
/// take no room: nobody has written into them.
final class ReadingRoom {
    private static final Instant NEWEST = Instant.parse("2026-11-20T18:00:00Z");

    private static final Map<String, List<String>> SHELF = new TreeMap<>(Map.of(
            "Databases",
                    List.of(
                            "PostgreSQL in Depth",
                            "SQL from Scratch",
                            "Query Tuning",
                            "Redis Workshop",
                            "Data Modelling",
                            "Graph Databases"),
            "Mathematics", List.of("Linear Algebra", "Analysis I", "Probability", "Numerische Methoden"),
            "Data Science", List.of("Practical Statistics", "Deep Learning", "Visualising Data", "Time Series"),
            "Cloud & DevOps", List.of("Kubernetes Workshop", "Terraform Basics", "Observability"),
            "Languages", List.of("Español para viajar", "Deutsch B2", "Japanese 日本語 1", "Русская грамматика"),
            "Music Theory", List.of("Harmony", "Counterpoint", "Ear Training"),
            "Photography", List.of("Portrait Lighting", "Street Photography"),
            "Writing", List.of("Technical Writing", "The Short Story")));

    private static final List<String> SECTIONS =
            List.of("1 – Getting started", "2 – Foundations", "3 – In practice", "10 – Looking back");
    private static final List<String> LESSONS = List.of(
            "Introduction",
            "Installing the tools",
            "A first example",
            "What can go wrong",
            "Exercises",
            "Questions",
            "Reading on",
            "Summary");

    private final Random chance = new Random(7);

    private ReadingRoom() {}

    /// Makes the tree in `root`.
    static void make(Path root) throws IOException {
        ReadingRoom room = new ReadingRoom();
        for (Map.Entry<String, List<String>> category : SHELF.entrySet()) {
            for (String course : category.getValue()) {
                room.fill(root.resolve(category.getKey()).resolve(course));
            }
        }
        room.file(root.resolve("Reading list.pdf"), 240_000);
    }

    private void fill(Path course) throws IOException {
        for (String section : SECTIONS.subList(0, 2 + chance.nextInt(3))) {
            int lesson = 0;
            for (String name : LESSONS.subList(0, 3 + chance.nextInt(6))) {
                lesson++;
                Path stem = course.resolve(section).resolve("%02d – %s".formatted(lesson, name));
                file(ending(stem, ".mp4"), 90_000_000L + chance.nextInt(500_000_000));
                if (chance.nextInt(3) > 0) {
                    file(ending(stem, ".srt"), 12_000 + chance.nextInt(60_000));
                }
            }
            file(course.resolve(section).resolve("Slides.pdf"), 800_000 + chance.nextInt(3_000_000));
            if (chance.nextInt(3) == 0) {
                file(course.resolve(section).resolve("Solutions.zip"), 300_000 + chance.nextInt(2_000_000));
            }
        }
    }

    private static Path ending(Path stem, String ending) {
        return stem.resolveSibling(stem.getFileName() + ending);
    }

    private void file(Path file, long size) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        Files.setLastModifiedTime(file, FileTime.from(NEWEST.minusSeconds(chance.nextInt(80_000_000))));
    }
}
