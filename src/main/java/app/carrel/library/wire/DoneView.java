package app.carrel.library.wire;

/// The answer where there is nothing to tell but that it was done.
public record DoneView(boolean success, String message) {
    public DoneView(String message) {
        this(true, message);
    }
}
