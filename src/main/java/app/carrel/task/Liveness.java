package app.carrel.task;

/// How long a counter has stood still: arithmetic on readings of a steady clock.
///
/// Not safe for use by several threads at once; its task guards it.
final class Liveness {
    private long count;
    private long movedAt;

    /// @param now nanoseconds of a steady clock, as everywhere in here
    Liveness(long now) {
        movedAt = now;
    }

    /// Takes note of what the counter reads at this moment.
    void look(long count, long now) {
        if (count != this.count) {
            this.count = count;
            movedAt = now;
        }
    }

    /// Counts the time so far as no silence, because whoever should have looked could not (sleep, SIGSTOP, a long
    /// pause).
    void forgive(long now) {
        movedAt = now;
    }

    /// Nanoseconds without a sign of life.
    long silence(long now) {
        return Math.max(0, now - movedAt);
    }
}
