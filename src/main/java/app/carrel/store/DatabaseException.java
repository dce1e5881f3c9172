package app.carrel.store;

import java.io.Serial;

/// The database does not do what was asked of it. The message is a sentence for people; the cause is for the log.
public final class DatabaseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// What is wrong, for programs.
    public enum Kind {
        /// Somebody else has the file open.
        IN_USE,
        /// The file is no catalogue that can be read.
        DAMAGED,
        /// The file may be read but not written.
        READ_ONLY,
        /// A newer Carrel or a newer H2 wrote it.
        NEWER,
        /// No room is left.
        DISK_FULL,
        /// The disk failed under the open file; nothing more can be written until it is opened anew.
        BROKEN,
        /// [Database#close] was called.
        CLOSED,
        OTHER
    }

    private final Kind kind;

    public DatabaseException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public DatabaseException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /// The sentence: never null, unlike [Throwable#getMessage] in general.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
