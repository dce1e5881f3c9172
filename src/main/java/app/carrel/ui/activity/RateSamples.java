package app.carrel.ui.activity;

import java.util.Arrays;

/// Files per second over the last minute, made of the growing count that a scan shows.
///
/// Seconds in which nobody looked share the files that were counted meanwhile.
final class RateSamples {
    static final int SECONDS = 60;

    private final double[] rates = new double[SECONDS];
    private int filled;
    private long second = -1;
    private long filesAtSecond;

    /// Takes one look.
    ///
    /// @param elapsedMs milliseconds since the scan started
    /// @param files     files seen so far
    /// @return whether a second went by, so that there is something new
    boolean add(long elapsedMs, long files) {
        long now = elapsedMs / 1000;
        if (second < 0) {
            second = now;
            // Whoever joins a scan in the middle must not take all of its files for the first second's.
            filesAtSecond = now == 0 ? 0 : files;
            return false;
        }
        long passed = now - second;
        if (passed <= 0) {
            return false;
        }
        double rate = Math.max(0, files - filesAtSecond) / (double) passed;
        for (long i = Math.min(passed, SECONDS); i > 0; i--) {
            push(rate);
        }
        second = now;
        filesAtSecond = files;
        return true;
    }

    /// The rates, oldest first, at most [#SECONDS] of them.
    double[] perSecond() {
        return Arrays.copyOf(rates, filled);
    }

    private void push(double rate) {
        if (filled == SECONDS) {
            System.arraycopy(rates, 1, rates, 0, SECONDS - 1);
            filled--;
        }
        rates[filled++] = rate;
    }
}
