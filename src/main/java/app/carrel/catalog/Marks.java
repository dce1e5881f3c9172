package app.carrel.catalog;

import app.carrel.catalog.SearchPage.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where the words of a search stand in a text as people read it. Pure.
final class Marks {
    private final StringBuilder folded = new StringBuilder();
    /// For each folded character, where the character it was made from starts, and where the next one does.
    private final List<Span> origins = new ArrayList<>();

    private Marks(String text) {
        int at = 0;
        while (at < text.length()) {
            int next = text.offsetByCodePoints(at, 1);
            String letters = Folding.fold(text.substring(at, next));
            if (letters.isEmpty() && !origins.isEmpty()) {
                // An accent belongs to the letter before it.
                origins.set(origins.size() - 1, new Span(origins.getLast().start(), next));
            }
            for (int i = 0; i < letters.length(); i++) {
                origins.add(new Span(at, next));
            }
            folded.append(letters);
            at = next;
        }
    }

    /// In order, none touching another.
    ///
    /// @param words folded
    static List<Span> of(String text, List<String> words) {
        Marks marks = new Marks(text);
        return merged(words.stream().flatMap(word -> marks.find(word).stream()).toList());
    }

    private List<Span> find(String word) {
        List<Span> found = new ArrayList<>();
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length())) {
            found.add(new Span(
                    origins.get(at).start(), origins.get(at + word.length() - 1).end()));
        }
        return found;
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span :
                spans.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (!merged.isEmpty() && span.start() <= merged.getLast().end()) {
                Span before = merged.removeLast();
                merged.add(new Span(before.start(), Math.max(before.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
