package app.carrel.catalog;

import java.util.List;

/// Which pairs of neighbouring bytes occur in each of many texts, as 256 bits a text: most texts that do not hold a
/// word are told by a glance, without a pass over them, and without leaving this array. Immutable.
final class LetterPairs {
    private static final int LONGS = 4;

    private final long[] bits;

    private LetterPairs(long[] bits) {
        this.bits = bits;
    }

    static LetterPairs of(List<byte[]> texts) {
        long[] bits = new long[texts.size() * LONGS];
        int at = 0;
        for (byte[] text : texts) {
            mark(text, bits, at);
            at += LONGS;
        }
        return new LetterPairs(bits);
    }

    private static void mark(byte[] text, long[] bits, int at) {
        for (int i = 1; i < text.length; i++) {
            int pair = ((text[i - 1] & 0xFF) * 31 + (text[i] & 0xFF)) & 0xFF;
            bits[at + (pair >>> 6)] |= 1L << (pair & 63);
        }
    }

    /// Whether all the pairs of `word`, the only text of its set, may be in the text at `place`.
    boolean holdAll(int place, LetterPairs word) {
        int at = place * LONGS;
        return (word.bits[0] & ~bits[at]) == 0
                && (word.bits[1] & ~bits[at + 1]) == 0
                && (word.bits[2] & ~bits[at + 2]) == 0
                && (word.bits[3] & ~bits[at + 3]) == 0;
    }
}
