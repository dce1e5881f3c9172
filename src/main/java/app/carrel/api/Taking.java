package app.carrel.api;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what the JDK's server hands over, each request on a virtual thread, until it is shut: from then on no request
/// is heard, or even told to go on, and its caller knows that nothing was done.
///
/// When that server stops by itself, it now and then cuts a request that it has just taken on, without an answer.
final class Taking implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Taking.class);

    /// One party for each request on a thread of its own, and one for who waits for them.
    private final Phaser running = new Phaser(1);

    private volatile boolean shut;

    @Override
    public void execute(Runnable request) {
        // In this order: whoever has found it open is waited for.
        running.register();
        if (shut) {
            running.arriveAndDeregister();
            return;
        }
        Thread.ofVirtual().name("carrel-api").start(() -> {
            try {
                request.run();
            } finally {
                running.arriveAndDeregister();
            }
        });
    }

    /// Takes nothing on any more, and waits for what was; to be called once.
    void shut(Duration patience) {
        shut = true;
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.info("{} requests are still being answered", running.getUnarrivedParties());
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts here", e);
        }
    }
}
