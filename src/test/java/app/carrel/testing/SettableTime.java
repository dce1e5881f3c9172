package app.carrel.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// A steady clock that moves only when a test moves it. Safe on every thread.
public final class SettableTime implements LongSupplier {
    private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);

    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
