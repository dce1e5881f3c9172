package app.carrel.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A word to be found among bytes, by Horspool's rule where it is longer than two: most bytes are never looked at then.
/// Immutable.
final class Needle {
    private static final int SHORT = 2;

    private final String word;
    private final byte[] bytes;
    private final long signature;
    /// How far the window may move on, by the byte under its last place.
    private final int[] skip = new int[256];

    /// @param word folded, not empty
    Needle(String word) {
        this.word = word;
        bytes = word.getBytes(StandardCharsets.UTF_8);
        signature = Signature.of(bytes, 0, bytes.length);
        int last = bytes.length - 1;
        Arrays.fill(skip, bytes.length);
        for (int i = 0; i < last; i++) {
            skip[bytes[i] & 0xFF] = last - i;
        }
    }

    String word() {
        return word;
    }

    long signature() {
        return signature;
    }

    /// Whether it is in every text that has its signature.
    boolean isItsSignature() {
        return bytes.length == 1 && Signature.isLetter(bytes[0]);
    }

    /// Where it begins in `text` between `from` and before `to`, or -1.
    int find(byte[] text, int from, int to) {
        // The window's Java compiles quickly and does not take the fields out of the loops by itself.
        int last = bytes.length - 1;
        byte wanted = bytes[last];
        int at = from + last;
        while (at < to) {
            if (last < SHORT) {
                // Steps this short are no quicker for being looked up.
                while (at < to && text[at] != wanted) {
                    at++;
                }
            } else {
                at = skip(text, at, to, wanted);
            }
            if (at < to && startsAt(text, at - last)) {
                return at - last;
            }
            at += skip[wanted & 0xFF];
        }
        return -1;
    }

    /// The next place of the last byte, or beyond the end.
    private int skip(byte[] text, int from, int to, byte wanted) {
        int[] skips = skip;
        int at = from;
        while (at < to && text[at] != wanted) {
            at += skips[text[at] & 0xFF];
        }
        return at;
    }

    private boolean startsAt(byte[] text, int at) {
        for (int i = bytes.length - 2; i >= 0; i--) {
            if (text[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
