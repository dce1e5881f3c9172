package app.carrel.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Names without what people do not type: case, accents, width and other forms of the same letter are taken away, ß
/// becomes ss. Two names that read alike fold alike, whatever Unicode form the disk has them in. Pure functions.
final class Folding {
    private static final int FIRST_MARK = 0x300;
    private static final int LAST_MARK = 0x36F;

    private Folding() {}

    /// The marks of scripts that write vowels with them stay.
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        if (isAscii(text)) {
            text.chars().forEach(c -> folded.append(lower((char) c)));
            return folded.toString();
        }
        // Upper case first: only as a whole string ß becomes SS. Lower case letter by letter: one sigma, not two.
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(point -> point < FIRST_MARK || point > LAST_MARK)
                .map(Character::toLowerCase)
                // Of the capital ẞ, which upper case leaves as it is.
                .forEach(point -> folded.append(point == 'ß' ? "ss" : Character.toString(point)));
        return folded.toString();
    }

    /// The words that somebody looks for, folded; none where there is nothing to look for.
    static List<String> words(String query) {
        return Arrays.stream(fold(query).split("[\\s\\x00]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
