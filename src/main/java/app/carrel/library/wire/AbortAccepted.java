package app.carrel.library.wire;

/// The answer to whoever asked the running scan to stop. It has not stopped yet: its row in history tells when it has.
public record AbortAccepted(boolean success, String message, long scanId) {
    public static AbortAccepted of(long scanId) {
        return new AbortAccepted(true, "Abort requested", scanId);
    }
}
