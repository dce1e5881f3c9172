package app.carrel.scan;

import java.io.Serial;

/// The scan no longer holds the lock: it was given up, or a person freed it. It must not write anything more.
final class LockLost extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LockLost(long scanId) {
        super("Scan " + scanId + " no longer holds the lock");
    }
}
