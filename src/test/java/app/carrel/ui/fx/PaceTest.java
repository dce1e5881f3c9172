package app.carrel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace();

    @Test
    void oneMomentTellsNoPace() {
        pace.note(1_000, 500);

        assertThat(pace.perSecond()).isZero();
    }

    @Test
    void theLastSecondsCountAndNotTheWholeScan() {
        pace.note(0, 0);
        pace.note(10_000, 100_000);
        pace.note(11_000, 100_500);
        pace.note(12_000, 101_000);
        pace.note(13_000, 101_500);

        assertThat(pace.perSecond()).isEqualTo(500);
    }

    @Test
    void aScanThatHangsComesToAHalt() {
        for (int second = 0; second <= 10; second++) {
            pace.note(second * 1_000L, 4_000);
        }

        assertThat(pace.perSecond()).isZero();
    }

    @Test
    void anotherScanBeginsAnew() {
        pace.note(60_000, 9_000_000);
        pace.note(200, 0);
        pace.note(1_200, 300);

        assertThat(pace.perSecond()).isEqualTo(300);
    }
}
