package app.carrel.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateSamplesTest {
    private final RateSamples samples = new RateSamples();

    @Test
    void each_second_has_the_files_that_were_seen_in_it() {
        samples.add(0, 0);
        samples.add(1_000, 100);
        samples.add(2_000, 350);

        assertThat(samples.perSecond()).containsExactly(100, 250);
    }

    @Test
    void looks_within_one_second_bring_nothing_new() {
        samples.add(0, 0);

        assertThat(samples.add(200, 40)).isFalse();
        assertThat(samples.add(1_001, 100)).isTrue();
        assertThat(samples.perSecond()).containsExactly(100);
    }

    @Test
    void seconds_in_which_nobody_looked_share_what_was_seen_meanwhile() {
        samples.add(0, 0);
        samples.add(3_000, 300);

        assertThat(samples.perSecond()).containsExactly(100, 100, 100);
    }

    @Test
    void whoever_joins_in_the_middle_does_not_see_all_files_in_one_second() {
        samples.add(90_000, 1_000_000);
        samples.add(91_000, 1_000_200);

        assertThat(samples.perSecond()).containsExactly(200);
    }

    @Test
    void only_the_last_minute_is_kept() {
        for (int second = 0; second <= 100; second++) {
            samples.add(second * 1_000L, second * (long) second);
        }

        assertThat(samples.perSecond()).hasSize(RateSamples.SECONDS).endsWith(199);
        assertThat(samples.perSecond()[0]).isEqualTo(41 * 41 - 40 * 40);
    }

    @Test
    void a_long_silence_is_a_minute_of_it() {
        samples.add(0, 0);
        samples.add(1_000, 500);
        samples.add(600_000, 500);

        assertThat(samples.perSecond()).hasSize(RateSamples.SECONDS).containsOnly(0);
    }
}
