package app.carrel.catalog;

/// What occurs in a short text, as 64 bits: a word can only be in it where all the word's bits are in the text's. Each
/// letter from a to z has a bit of its own; other bytes share some, and the rest is shared by pairs of neighbours.
final class Signature {
    private static final int LETTERS = 26;
    private static final int OTHERS = 6;
    /// Spreads pairs over the 32 bits that are left.
    private static final int GOLDEN_RATIO = 0x9E3779B1;
    private static final int TOP_FIVE = 27;

    private Signature() {}

    static long of(byte[] text, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            int letter = text[i] - 'a';
            bits |= 1L << (isLetter(text[i]) ? letter : LETTERS + (text[i] & 0xFF) % OTHERS);
            if (i > from) {
                int pair = ((text[i - 1] * 31 + text[i]) * GOLDEN_RATIO) >>> TOP_FIVE;
                bits |= 1L << (LETTERS + OTHERS + pair);
            }
        }
        return bits;
    }

    static boolean isLetter(byte character) {
        return character >= 'a' && character <= 'z';
    }
}
