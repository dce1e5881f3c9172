package app.carrel.scan;

/// How many walkers a scan has, where the person leaves it to Carrel: two for a local disk, more where the
/// first folders were slow to answer. A pure rule.
///
/// On a local disk two threads keep the one that writes busy, and more only get in each other's way. A share answers
/// each question after its own delay, however many are asked at once: there the wait is divided among many.
final class WalkerCount {
    /// More threads than this gain nothing on a local disk.
    static final int LOCAL = 2;

    static final int MOST = 32;

    /// How many folders are measured before more walkers are called for.
    static final int MEASURED = 8;

    /// An entry that takes this long, in nanoseconds, does not come from a local disk that is awake.
    private static final long SLOW_NANOS = 500_000;

    private WalkerCount() {}

    /// @param nanos   how long the measured folders took together
    /// @param entries how many questions that were: one a folder, and one an entry
    static int of(long nanos, long entries) {
        long each = nanos / Math.max(1, entries);
        return Math.clamp(LOCAL * (each / SLOW_NANOS + 1), LOCAL, MOST);
    }
}
