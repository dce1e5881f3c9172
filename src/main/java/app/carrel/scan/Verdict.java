package app.carrel.scan;

import app.carrel.store.DatabaseException;
import app.carrel.task.TaskFailure;

/// How a failed scan reads in history: the one place that turns what went wrong into words.
///
/// @param code    for programs, in lower_snake_case
/// @param message an English sentence, or one of the contract's fixed texts
record Verdict(String code, String message) {
    static final Verdict INTERRUPTED = new Verdict("interrupted", "Interrupted");

    static Verdict of(TaskFailure failure) {
        return switch (failure) {
            case TaskFailure.Aborted(var _) -> new Verdict("aborted", "Scan aborted");
            case TaskFailure.HeartbeatTimeout _ -> new Verdict("heartbeat_timeout", "Task heartbeat timeout");
            case TaskFailure.NotStopped(var waited, var _) ->
                new Verdict("did_not_stop", "The scan did not stop within " + waited.toSeconds() + " s");
            case TaskFailure.LeaseLost _ -> new Verdict("lost_lock", "The scan lost its lock to somebody else");
            case TaskFailure.Crashed(Throwable cause) -> of(cause);
        };
    }

    private static Verdict of(Throwable cause) {
        return switch (cause) {
            case ScanFailed e -> new Verdict(e.code(), String.valueOf(e.getMessage()));
            case DatabaseException e -> new Verdict("database", String.valueOf(e.getMessage()));
            case OutOfMemoryError _ ->
                new Verdict("out_of_memory", "Carrel ran out of memory; the next scan goes on from here");
            case StackOverflowError _ -> new Verdict("error", "The scan ran out of stack");
            default -> new Verdict("error", "The scan failed unexpectedly: " + cause);
        };
    }
}
