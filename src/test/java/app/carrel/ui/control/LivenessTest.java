package app.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.StatusView;
import app.carrel.ui.SampleScans;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LivenessTest {
    @Test
    void nothingThatRunsIsOff() {
        assertThat(Liveness.of(StatusView.idle(null))).isEqualTo(new Liveness.Off());
    }

    @Test
    void aScanThatGaveASignJustNowIsAlive() {
        assertThat(Liveness.of(SampleScans.walking(1, 45, 10, 400)))
                .isEqualTo(new Liveness.Alive(Duration.ofMillis(400)));
    }

    @Test
    void aScanThatWasAskedToStopIsStoppingUntilItHasStopped() {
        assertThat(Liveness.of(SampleScans.stopping(1, 400))).isEqualTo(new Liveness.Stopping(Duration.ofMillis(400)));
    }

    @Test
    void aScanThatHangsIsSilentAlsoWhenItWasAskedToStop() {
        assertThat(Liveness.of(SampleScans.stopping(1, 38_000)))
                .isEqualTo(new Liveness.Silent(Duration.ofSeconds(38), Duration.ofSeconds(120)));
    }

    @Test
    void aScanThatIsSilentForAWhileIsToldLongBeforeItIsGivenUp() {
        assertThat(Liveness.of(SampleScans.walking(1, 45, 10, 38_000)))
                .isEqualTo(new Liveness.Silent(Duration.ofSeconds(38), Duration.ofSeconds(120)));
    }
}
