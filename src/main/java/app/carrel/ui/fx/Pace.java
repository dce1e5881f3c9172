package app.carrel.ui.fx;

import java.util.ArrayDeque;
import java.util.Deque;

/// How many files a second a scan sees, over its last few seconds. Pure arithmetic; confined to one thread.
public final class Pace {
    private static final long WINDOW_MS = 3_000;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /// Notes that after `elapsedMs` milliseconds of the scan `filesSeen` files had been seen. Fewer than before of
    /// either is another scan.
    public void note(long elapsedMs, long filesSeen) {
        Sample newest = samples.peekLast();
        if (newest != null && (elapsedMs < newest.elapsedMs || filesSeen < newest.filesSeen)) {
            samples.clear();
        }
        samples.addLast(new Sample(elapsedMs, filesSeen));
        while (samples.size() > 2 && elapsedMs - samples.getFirst().elapsedMs > WINDOW_MS) {
            samples.removeFirst();
        }
    }

    /// Files per second, 0 before two moments are known.
    public long perSecond() {
        Sample oldest = samples.peekFirst();
        Sample newest = samples.peekLast();
        if (oldest == null || newest == null || newest.elapsedMs == oldest.elapsedMs) {
            return 0;
        }
        return (newest.filesSeen - oldest.filesSeen) * 1000 / (newest.elapsedMs - oldest.elapsedMs);
    }

    private record Sample(long elapsedMs, long filesSeen) {}
}
