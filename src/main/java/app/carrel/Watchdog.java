package app.carrel;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Ends the process when closing it in order takes too long, whatever hangs: a file call that never returns must not
/// keep a program that a person has closed.
final class Watchdog {
    private Watchdog() {}

    /// From now on the process has `limit` to end by itself; then it is halted with `exitCode`.
    static void start(Duration limit, int exitCode) {
        long deadline = System.nanoTime() + limit.toNanos();
        Thread.ofPlatform().name("carrel-watchdog").daemon().start(() -> {
            for (long left = limit.toNanos(); left > 0; left = deadline - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Runtime.getRuntime().halt(exitCode);
        });
    }
}
