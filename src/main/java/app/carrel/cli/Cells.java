package app.carrel.cli;

/// Text as a terminal shows it, in character cells: East Asian characters take two of them, combining marks none.
/// Pure functions.
final class Cells {
    private static final char REPLACEMENT = '\uFFFD';
    private static final String ELLIPSIS = "…";

    private Cells() {}

    /// `text` without the characters that would steer a terminal or break the line; names of files may hold any.
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(steers(point) ? REPLACEMENT : point));
        return clean.toString();
    }

    /// How many cells `text` takes.
    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /// `text` with blanks after it, up to `cells`.
    static String padEnd(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    /// `text` with blanks before it, up to `cells`.
    static String padStart(String text, int cells) {
        return " ".repeat(Math.max(0, cells - width(text))) + text;
    }

    /// The end of `text` that fits into `cells`, with an ellipsis where something had to go: of a path, the end says
    /// most.
    static String keepEnd(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        int room = cells - 1;
        int from = text.length();
        while (from > 0) {
            int point = text.codePointBefore(from);
            if (width(point) > room) {
                break;
            }
            room -= width(point);
            from -= Character.charCount(point);
        }
        int separator = text.indexOf('/', from);
        return cells < 1 ? "" : ELLIPSIS + text.substring(separator < 0 ? from : separator);
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Marks that turn the direction of what follows; joiners inside emoji and scripts are of this type too.
            case Character.FORMAT -> in(0x202A, 0x202E, point) || in(0x2066, 0x2069, point);
            default -> false;
        };
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /// The blocks that Unicode's East Asian Width calls wide, coarsely.
    private static boolean isWide(int point) {
        return in(0x1100, 0x115F, point)
                || in(0x2E80, 0xA4CF, point)
                || in(0xAC00, 0xD7A3, point)
                || in(0xF900, 0xFAFF, point)
                || in(0xFE30, 0xFE6F, point)
                || in(0xFF00, 0xFF60, point)
                || in(0xFFE0, 0xFFE6, point)
                || in(0x1F300, 0x1FAFF, point)
                || in(0x20000, 0x3FFFD, point);
    }

    private static boolean in(int first, int last, int point) {
        return first <= point && point <= last;
    }
}
