package app.carrel.scan;

import java.io.Serial;

/// A scan cannot go on, for a reason that a person can do something about; the message is the sentence to show.
final class ScanFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code the reason for programs, in lower_snake_case
    ScanFailed(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
