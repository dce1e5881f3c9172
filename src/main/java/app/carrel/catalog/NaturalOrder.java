package app.carrel.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Names in the order people expect: "2 – Joins" before "10 – Indexes", digits by value, letters without regard to case
/// and accents, so that "Éléments" stands with E.
///
/// A total order: names that differ only in case, accents, width or leading zeros fall back to their code units,
/// so that a sort is the same on every run.
public final class NaturalOrder implements Comparator<String> {
    /// Every name is folded to a sequence of numbers and letters, and the sequences are compared part by part: an order
    /// by a key, and therefore transitive.
    @Override
    public int compare(String left, String right) {
        return compare(left, Folding.fold(left), right, Folding.fold(right));
    }

    /// `things` in the order of their names, each name folded once.
    public static <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        return things.stream()
                .map(thing -> Named.of(thing, name.apply(thing)))
                .sorted((left, right) -> compare(left.name, left.folded, right.name, right.folded))
                .map(Named::thing)
                .toList();
    }

    /// `things` in the order of names that are folded already, see [Folding#fold].
    static <T> List<T> sortedByFolded(Collection<T> things, Function<T, String> folded) {
        return things.stream()
                .sorted((left, right) -> compareParts(folded.apply(left), folded.apply(right)))
                .toList();
    }

    private static int compare(String left, String foldedLeft, String right, String foldedRight) {
        int byParts = compareParts(foldedLeft, foldedRight);
        return byParts != 0 ? byParts : left.compareTo(right);
    }

    private static int compareParts(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            char a = left.charAt(i);
            char b = right.charAt(j);
            if (isDigit(a) && isDigit(b)) {
                int endA = endOfDigits(left, i);
                int endB = endOfDigits(right, j);
                int byValue = compareNumbers(left, i, endA, right, j, endB);
                if (byValue != 0) {
                    return byValue;
                }
                i = endA;
                j = endB;
            } else if (a != b) {
                return Character.compare(a, b);
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    /// Compares two runs of digits by value without a limit on their length.
    private static int compareNumbers(String left, int from, int to, String right, int otherFrom, int otherTo) {
        int i = skipZeros(left, from, to);
        int j = skipZeros(right, otherFrom, otherTo);
        int byMagnitude = Integer.compare(to - i, otherTo - j);
        if (byMagnitude != 0) {
            return byMagnitude;
        }
        for (; i < to; i++, j++) {
            int byDigit = Character.compare(left.charAt(i), right.charAt(j));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return 0;
    }

    private static int skipZeros(String text, int from, int to) {
        int i = from;
        while (i < to - 1 && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private record Named<T>(T thing, String name, String folded) {
        static <T> Named<T> of(T thing, String name) {
            return new Named<>(thing, name, Folding.fold(name));
        }
    }
}
