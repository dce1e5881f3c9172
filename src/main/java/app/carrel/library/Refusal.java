package app.carrel.library;

import app.carrel.library.wire.ScanView;
import java.io.Serial;
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
        FOLDER_MISSING,
        NOT_A_FOLDER,
        NOT_READABLE,
        NOT_ABSOLUTE,
        OTHER_SYSTEM,
        HOLDS_A_ROOT,
        SHUTTING_DOWN,
        CATALOGUE_IN_USE,
        CATALOGUE_UNUSABLE
    }

    private final Code code;

    @SuppressWarnings("serial") // never serialised: a refusal crosses processes as JSON
    private final @Nullable ScanView running;

    public Refusal(Code code, String message) {
        this(code, message, null);
    }

    /// @param running the scan that is in the way, where there is one
    public Refusal(Code code, String message, @Nullable ScanView running) {
        super(message);
        this.code = code;
        this.running = running;
    }

    public Code code() {
        return code;
    }

    /// The scan that holds the lock, for [Code#SCAN_IN_PROGRESS].
    public @Nullable ScanView running() {
        return running;
    }

    /// The sentence: never null, unlike [Throwable#getMessage] in general.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
