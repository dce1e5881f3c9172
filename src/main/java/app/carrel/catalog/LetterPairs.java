package app.carrel.catalog;

/// Which pairs of neighbouring bytes occur in a text, as 256 bits: most folders that do not hold a word are told by a
/// glance at them, without a pass over their names. Immutable.
///
/// @param a bits 0 to 63 of the set, and so on
record LetterPairs(long a, long b, long c, long d) {
    static LetterPairs of(byte[] text) {
        long[] bits = new long[4];
        for (int i = 1; i < text.length; i++) {
            int pair = ((text[i - 1] & 0xFF) * 31 + (text[i] & 0xFF)) & 0xFF;
            bits[pair >>> 6] |= 1L << (pair & 63);
        }
        return new LetterPairs(bits[0], bits[1], bits[2], bits[3]);
    }

    /// Whether all the pairs of a word may be here.
    boolean holdAll(LetterPairs word) {
        return (word.a & ~a) == 0 && (word.b & ~b) == 0 && (word.c & ~c) == 0 && (word.d & ~d) == 0;
    }
}
