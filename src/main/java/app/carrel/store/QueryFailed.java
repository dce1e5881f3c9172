package app.carrel.store;

import java.io.Serial;

/// A query of a person that the database does not answer; the message is its own words.
public final class QueryFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    QueryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
