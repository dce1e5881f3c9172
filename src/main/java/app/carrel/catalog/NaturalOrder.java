package app.carrel.catalog;

import java.util.Comparator;

/// Names in the order people expect: "2 – Joins" before "10 – Indexes", digits by value, letters without regard to
/// case.
///
/// A total order: names that differ only in case, width or leading zeros fall back to their code units, so that a
/// sort is the same on every run.
public final class NaturalOrder implements Comparator<String> {
    @Override
    public int compare(String left, String right) {
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
            } else {
                int byLetter = Character.compare(fold(a), fold(b));
                if (byLetter != 0) {
                    return byLetter;
                }
                i++;
                j++;
            }
        }
        int byLength = Integer.compare(left.length() - i, right.length() - j);
        return byLength != 0 ? byLength : left.compareTo(right);
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

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
