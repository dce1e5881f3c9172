package app.carrel.library.wire;

/// A refusal that has nothing more to say than why.
public record ErrorView(boolean success, String message, String errorCode) implements FailureView {
    public ErrorView(String message, String errorCode) {
        this(false, message, errorCode);
    }
}
