package app.carrel.cli;

/// What standard error can show.
///
/// @param isTerminal whether a line can be drawn anew in place
/// @param escapes    whether escape codes are welcome; never without a terminal
/// @param width      character cells in a line
/// @param blocks     whether its encoding has the characters that a fine bar is drawn with
public record Screen(boolean isTerminal, boolean escapes, int width, boolean blocks) {
    /// A file or a pipe.
    public static final Screen PLAIN = new Screen(false, false, 80, false);
}
