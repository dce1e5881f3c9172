package app.carrel.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Which thread one is on, and ways off it.
final class FxThread {
    private FxThread() {}

    /// @throws IllegalStateException on any thread but the FX thread
    static void require() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("Only the FX thread may do this, not "
                    + Thread.currentThread().getName());
        }
    }

    /// A virtual thread named `name` for every piece of work: they may wait, and never keep the process alive.
    static Executor virtual(String name) {
        return work -> Thread.ofVirtual().name(name).start(work);
    }

    /// A thread named `name` for every piece of work, for what somebody waits for: it makes way for the FX thread and
    /// whoever draws for it, but for nothing else.
    static Executor answering(String name) {
        return work -> Thread.ofPlatform()
                .name(name)
                .daemon()
                .priority(Thread.NORM_PRIORITY - 1)
                .start(work);
    }

    /// A thread of the lowest priority named `name` for every piece of work, for what nobody waits for: the
    /// FX thread and whoever draws for it come first.
    static Executor unhurried(String name) {
        return work -> Thread.ofPlatform()
                .name(name)
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(work);
    }
}
