package app.carrel.library;

import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.FailureView;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.ScanView;
import java.io.Serial;
import java.util.Arrays;
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
        NOT_ABSOLUTE,
        OTHER_SYSTEM,
        HOLDS_A_ROOT,
        INSIDE_A_ROOT,
        /// The database does not answer a query that somebody wrote.
        BAD_QUERY,
        SHUTTING_DOWN,
        CATALOGUE_IN_USE,
        CATALOGUE_UNUSABLE,
        /// Another program listens where this one was told to.
        PORT_TAKEN,
        /// No window or server runs that could do it.
        NOTHING_RUNS,
        /// What runs has no window.
        NO_WINDOW,
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
        this.lock = lock;
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
