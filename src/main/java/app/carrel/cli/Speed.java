package app.carrel.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/// Files per second over the last few seconds, so that a stall shows. Used by one thread.
final class Speed {
    private static final long WINDOW_MS = 3_000;

    private final Deque<Sample> samples = new ArrayDeque<>();

    /// Takes in how many files were seen after so many milliseconds.
    ///
    /// @return files per second, by what is known now
    long add(long elapsedMs, long files) {
        samples.addLast(new Sample(elapsedMs, files));
        while (samples.size() > 2 && elapsedMs - samples.getFirst().elapsedMs() > WINDOW_MS) {
            samples.removeFirst();
        }
        Sample oldest = samples.getFirst();
        // A single sample is measured against the beginning of the scan.
        long since = samples.size() == 1 ? 0 : oldest.elapsedMs();
        long from = samples.size() == 1 ? 0 : oldest.files();
        long time = elapsedMs - since;
        return time <= 0 ? 0 : (files - from) * 1000 / time;
    }

    private record Sample(long elapsedMs, long files) {}
}
