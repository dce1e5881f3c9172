package app.carrel.library;

import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.FailureView;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.ScanView;
import app.carrel.settings.Reason;
import app.carrel.store.Backups;
import app.carrel.store.DatabaseException;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carrel will not do what was asked, and nothing has changed. The message is a sentence for people.
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /// Why, for programs: the `error_code` of JSON answers, from which exit codes, statuses and sentences are made.
    public enum Code {
        SCAN_IN_PROGRESS,
        NO_SCAN_IN_PROGRESS,
        UNKNOWN_SCAN,
        UNKNOWN_TASK,
        UNKNOWN_ROOT,
        FOLDER_MISSING,
        NOT_A_FOLDER,
        NOT_READABLE,
        /// A scan of the root would not enter it: it is hidden, excluded, or behind a link.
        PASSED_OVER,
        NOT_ABSOLUTE,
        OTHER_SYSTEM,
        HOLDS_A_ROOT,
        INSIDE_A_ROOT,
        /// The database does not answer a query that somebody wrote.
        BAD_QUERY,
        SHUTTING_DOWN,
        CATALOGUE_IN_USE,
        CATALOGUE_UNUSABLE,
        /// A file to restore is broken, or no backup.
        BACKUP_UNUSABLE,
        /// A file that was asked for cannot be written.
        NOT_WRITABLE,
        /// The disk of the catalogue is full, or nearly.
        DISK_FULL,
        /// Another program listens where this one was told to.
        PORT_TAKEN,
        /// No window or server runs that could do it.
        NOTHING_RUNS,
        /// What runs has no window.
        NO_WINDOW,
        /// The running program ended before it answered: whoever asks again may find another way.
        PROGRAM_GONE,
        /// The running program gave no answer, or one that cannot be understood.
        NO_ANSWER;

        /// As it stands in JSON, such as `folder_missing`.
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The code that is written so; empty where this version knows none.
        static Optional<Code> of(@Nullable String text) {
            return Arrays.stream(values())
                    .filter(code -> code.text().equals(text))
                    .findFirst();
        }
    }

    private final Code code;

    /// What is wrong with the catalogue, such as `damaged`; empty where it is not about that.
    private final String detail;

    @SuppressWarnings("serial") // never serialised either
    private final List<Offer> offers;

    @SuppressWarnings("serial") // never serialised: a refusal crosses processes as JSON
    private final @Nullable LockView lock;

    public Refusal(Code code, String message) {
        this(code, message, (LockView) null);
    }

    /// @param running the scan that is in the way, where it is known
    public Refusal(Code code, String message, @Nullable ScanView running) {
        this(code, message, running == null ? null : LockView.of(running));
    }

    /// @param lock who holds what was asked for, where that is known
    public Refusal(Code code, String message, @Nullable LockView lock) {
        super(message);
        this.code = code;
        this.detail = "";
        this.lock = lock;
        this.offers = List.of();
    }

    private Refusal(DatabaseException why, List<Offer> offers) {
        super(why.getMessage(), why);
        this.code = codeOf(why.kind());
        this.detail = why.kind().name().toLowerCase(Locale.ROOT);
        this.lock = null;
        this.offers = offers;
    }

    /// The catalogue cannot be opened.
    ///
    /// @param file    the database
    /// @param backups newest first
    public static Refusal unopened(DatabaseException why, Path file, List<Backups.Found> backups) {
        return new Refusal(why, Offer.of(why.kind(), file, backups));
    }

    /// What can be done, the best first; empty where nothing special can.
    public List<Offer> offers() {
        return offers;
    }

    /// The refusal that a failure means which has a sentence for people; empty where it was not foreseen.
    public static Optional<Refusal> of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(refusal);
            case DatabaseException e -> Optional.of(new Refusal(e, List.of()));
            default -> Optional.empty();
        };
    }

    static Refusal notWritten(Path file, IOException why) {
        String reason = why instanceof NoSuchFileException ? "its folder does not exist" : Reason.of(why);
        Refusal refusal = new Refusal(Code.NOT_WRITABLE, "The file " + file + " could not be written: " + reason);
        refusal.initCause(why);
        return refusal;
    }

    private static Code codeOf(DatabaseException.Kind kind) {
        return switch (kind) {
            case DISK_FULL -> Code.DISK_FULL;
            case NO_BACKUP -> Code.BACKUP_UNUSABLE;
            case CLOSED -> Code.SHUTTING_DOWN;
            case IN_USE, DAMAGED, GONE, FOREIGN, OLDER, FEWER, UNPROMISED, READ_ONLY, NEWER, BROKEN, NO_MEMORY, OTHER ->
                Code.CATALOGUE_UNUSABLE;
        };
    }

    /// What is wrong with the catalogue, such as `damaged`, for who has sentences of their own; empty where it is not
    /// about that.
    public String detail() {
        return detail;
    }

    public Code code() {
        return code;
    }

    /// Who holds the lock and since when, for [Code#SCAN_IN_PROGRESS].
    public @Nullable LockView lock() {
        return lock;
    }

    /// This refusal as JSON tells it.
    public FailureView view() {
        return lock == null ? new ErrorView(getMessage(), code.text()) : new BusyView(getMessage(), code.text(), lock);
    }

    /// The sentence: never null, unlike [Throwable#getMessage] in general.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
