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
        /// The file is no catalogue that can be read, or not what it was when it was closed.
        DAMAGED,
        /// The file is not there, but its side-car is and promises something.
        GONE,
        /// The file is another catalogue than the one its side-car tells of.
        FOREIGN,
        /// The file is in an older state than its side-car promises.
        OLDER,
        /// The file holds less than its side-car promises: somebody deleted rows by hand, or they were lost.
        FEWER,
        /// The side-car cannot be understood, or is not there beside a file that holds something, so that nobody knows
        /// what the file should hold.
        UNPROMISED,
        /// The zip that should be restored is broken, or no backup of ours.
        NO_BACKUP,
        /// The file may be read but not written.
        READ_ONLY,
        /// A newer Carrel or a newer H2 wrote it.
        NEWER,
        /// No room is left.
        DISK_FULL,
        /// The disk failed under the open file; nothing more can be written until it is opened anew.
        BROKEN,
        /// Java had no memory left while the database worked.
        NO_MEMORY,
        /// [Database#close] was called.
        CLOSED,
        OTHER;

        /// Whether what is written from now on may be lost.
        boolean isOfDisk() {
            return switch (this) {
                case DISK_FULL, BROKEN, DAMAGED, READ_ONLY -> true;
                case IN_USE, GONE, FOREIGN, OLDER, FEWER, UNPROMISED, NO_BACKUP, NEWER, NO_MEMORY, CLOSED, OTHER ->
                    false;
            };
        }
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
