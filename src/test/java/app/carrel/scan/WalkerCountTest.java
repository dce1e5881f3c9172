package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// From the time of the first folders to a number of walkers.
class WalkerCountTest {
    private static final long MILLI = 1_000_000;

    @Test
    void a_local_disk_has_two() {
        assertThat(WalkerCount.of(8 * MILLI, 800)).isEqualTo(2);
        assertThat(WalkerCount.of(0, 0)).isEqualTo(2);
    }

    @Test
    void a_share_has_more_the_slower_it_answers_but_never_more_than_allowed() {
        assertThat(WalkerCount.of(100 * 2 * MILLI, 100)).isEqualTo(10);
        assertThat(WalkerCount.of(100 * 200 * MILLI, 100)).isEqualTo(32);
    }
}
