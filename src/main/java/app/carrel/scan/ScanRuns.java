package app.carrel.scan;

import java.io.Serial;

/// What was asked cannot be done while a scan runs.
public final class ScanRuns extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final ScanRecord scan;

    ScanRuns(ScanRecord scan) {
        super("Scan " + scan.id() + " runs");
        this.scan = scan;
    }

    public ScanRecord scan() {
        return scan;
    }
}
