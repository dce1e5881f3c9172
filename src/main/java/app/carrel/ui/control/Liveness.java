package app.carrel.ui.control;

import app.carrel.library.wire.StatusView;
import java.time.Duration;

/// Whether the running scan shows signs of life, as a person should be told.
public sealed interface Liveness {
    /// A slow share answers within this; who is silent for longer is worth a word, long before being given up.
    Duration WORTH_A_WORD = Duration.ofSeconds(5);

    /// Signs of life keep coming.
    ///
    /// @param sinceBeat how long ago the last sign of life was
    record Alive(Duration sinceBeat) implements Liveness {}

    /// No sign of life has come for a while.
    ///
    /// @param silence how long no sign of life has come
    /// @param limit   the silence at which the scan is given up
    record Silent(Duration silence, Duration limit) implements Liveness {}

    /// It was asked to stop, has not stopped yet, and shows signs of life.
    record Stopping(Duration sinceBeat) implements Liveness {}

    /// No scan runs.
    record Off() implements Liveness {}

    static Liveness of(StatusView status) {
        if (!status.isScanning()) {
            return new Off();
        }
        Long age = status.heartbeatAgeMs();
        Long timeout = status.timeoutSeconds();
        if (age == null || timeout == null) {
            return new Alive(Duration.ZERO);
        }
        Duration silence = Duration.ofMillis(age);
        Duration limit = Duration.ofSeconds(timeout);
        Duration patience = WORTH_A_WORD.compareTo(limit) < 0 ? WORTH_A_WORD : limit.dividedBy(2);
        if (silence.compareTo(patience) >= 0) {
            return new Silent(silence, limit);
        }
        return status.abortRequested() ? new Stopping(silence) : new Alive(silence);
    }
}
