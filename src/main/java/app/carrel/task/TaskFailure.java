package app.carrel.task;

import java.time.Duration;
import java.util.List;

/// Why a task failed; the store makes the words from it.
public sealed interface TaskFailure {
    /// Somebody asked it to stop, and it did.
    ///
    /// @param leftAt the places at which threads of it still stood then, readable
    record Aborted(List<String> leftAt) implements TaskFailure {
        public Aborted() {
            this(List.of());
        }
    }

    /// No sign of life within its timeout.
    ///
    /// @param hungAt the places its threads stood at, readable
    record HeartbeatTimeout(List<String> hungAt) implements TaskFailure {}

    /// Carrel closes, and the task did not stop in time.
    record NotStopped(Duration waited, List<String> hungAt) implements TaskFailure {}

    /// The store says that somebody else has ended it, or holds its lease.
    record LeaseLost() implements TaskFailure {}

    /// Its work threw something.
    record Crashed(Throwable cause) implements TaskFailure {}
}
