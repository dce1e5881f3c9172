package app.carrel.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was put in order after a program that had died, or after somebody's own hand.
///
/// @param scansClosed scans that stood there as running and that nobody ran; they have failed as interrupted
/// @param lockFreed   whether a lock was freed that nobody held
public record Recovered(List<Long> scansClosed, boolean lockFreed) {
    public static final Recovered NOTHING = new Recovered(List.of(), false);

    public Recovered {
        scansClosed = List.copyOf(scansClosed);
    }

    public boolean isNothing() {
        return scansClosed.isEmpty() && !lockFreed;
    }

    /// This and what was found later.
    public Recovered plus(Recovered later) {
        List<Long> all = new ArrayList<>(scansClosed);
        all.addAll(later.scansClosed);
        return new Recovered(all, lockFreed || later.lockFreed);
    }

    /// What was found and done, for people.
    public String sentence() {
        if (isNothing()) {
            return "There was nothing to repair: every scan that stands as running runs, and nobody else holds the lock.";
        }
        if (scansClosed.isEmpty()) {
            return "Nobody held the scan lock any more: it was freed.";
        }
        boolean one = scansClosed.size() == 1;
        String which = scansClosed.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (one ? "Scan " + which + " was" : "Scans " + which + " were")
                + " left open by a program that has ended: closed as interrupted"
                + (lockFreed ? ", and the lock was freed." : ".");
    }
}
