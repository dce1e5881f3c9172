package app.carrel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Library;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import java.lang.reflect.Proxy;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class HeartbeatServiceTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final AtomicBoolean seenOnFxThread = new AtomicBoolean(true);
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Phaser answers = new Phaser(1);
    private final AtomicBoolean slow = new AtomicBoolean();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    @Test
    void itAsksAgainAndAgainAndTellsOnTheFxThread() {
        HeartbeatService heartbeat = start();

        Fx.until("seen three times", () -> seen.get() >= 3);
        OnFx.run(heartbeat::cancel);

        assertThat(seenOnFxThread).isTrue();
        assertThat(OnFx.get(heartbeat::getLastValue)).isEqualTo(StatusView.idle(null));
    }

    @Test
    void itGoesOnAskingWhereNoAnswerComes() {
        broken.set(true);
        HeartbeatService heartbeat = start();
        Fx.until("asked in vain", () -> asked.get() >= 1);

        broken.set(false);

        Fx.until("seen at last", () -> seen.get() >= 1);
        OnFx.run(heartbeat::cancel);
    }

    @Test
    void cancellingItInterruptsNobodyAndDropsTheAnswer() {
        slow.set(true);
        HeartbeatService heartbeat = start();
        Fx.until("asked", () -> asked.get() == 1);

        OnFx.run(heartbeat::cancel);
        answers.arrive();

        Fx.until("at rest", () -> !heartbeat.isRunning());
        assertThat(interrupted).isFalse();
        assertThat(asked).hasValue(1);
    }

    private HeartbeatService start() {
        return OnFx.get(() -> {
            HeartbeatService heartbeat = new HeartbeatService(library(), _ -> {
                seen.incrementAndGet();
                seenOnFxThread.compareAndSet(true, Platform.isFxApplicationThread());
            });
            heartbeat.start();
            return heartbeat;
        });
    }

    /// A library that knows one verb.
    private Library library() {
        return (Library)
                Proxy.newProxyInstance(Library.class.getClassLoader(), new Class<?>[] {Library.class}, (_, verb, _) -> {
                    assertThat(verb.getName()).isEqualTo("status");
                    return status();
                });
    }

    private StatusView status() throws Exception {
        asked.incrementAndGet();
        if (slow.get()) {
            try {
                answers.awaitAdvanceInterruptibly(0, 30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
        }
        if (broken.get()) {
            throw new IllegalStateException("no answer");
        }
        return StatusView.idle(null);
    }
}
