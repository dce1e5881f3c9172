package app.carrel.bench;

import app.carrel.library.Library;
import app.carrel.testing.SampleTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Search as one types, asked of the open window by another program: a hundred words of names that are there, letter by
/// letter.
record SearchFigures(BenchOptions options, Trees trees) {
    private static final long SEED = 42;
    private static final int WORDS = 100;
    private static final int SHORTEST = 3;
    /// As many as the window asks for.
    private static final int HITS = 200;

    List<Figure> measure() throws IOException {
        SampleTree tree = trees.tree(options.files(), 1);
        List<String> words = words(Trees.files(tree));
        Path catalogue = trees.newCatalogue();
        new FreshProgram(options.program(), catalogue).scan(tree.root());
        // The day's backup of a million rows takes as long as a hundred words: once a day, not beside every search.
        Files.writeString(catalogue.resolve("settings.json"), "{\"backup_daily\": false}");
        try (OpenWindow window = new OpenWindow(options.program(), catalogue)) {
            Library library = window.library();
            long begun = System.nanoTime();
            library.search(words.getFirst(), HITS);
            double first = (System.nanoTime() - begun) / 1e6;
            type(library, words);
            List<Double> millis = type(library, words);
            Collections.sort(millis);
            String typed = WORDS + " words, " + millis.size() + " letters, seed " + SEED + "; most: "
                    + Math.round(millis.getLast()) + " ms";
            return List.of(
                    Figure.of("search: the first one after the start", first, "ms", "reads all names"),
                    Figure.of("search: a letter typed to first hits, median", at(millis, 0.5), "ms", typed),
                    Figure.of("search: a letter typed to first hits, p99", at(millis, 0.99), "ms", typed)
                            .bound(50, 25));
        }
    }

    /// @return milliseconds for every letter
    private static List<Double> type(Library library, List<String> words) {
        List<Double> millis = new ArrayList<>();
        for (String word : words) {
            for (int letters = 1; letters <= word.length(); letters++) {
                long asked = System.nanoTime();
                library.search(word.substring(0, letters), HITS);
                millis.add((System.nanoTime() - asked) / 1e6);
            }
        }
        return millis;
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static List<String> words(List<Path> files) {
        List<Path> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(SEED));
        return shuffled.stream()
                .flatMap(file -> List.of(String.valueOf(file.getFileName()).split("[^\\p{L}]+")).stream()
                        .filter(word -> word.length() >= SHORTEST)
                        .limit(1))
                .distinct()
                .limit(WORDS)
                .toList();
    }
}
