package app.carrel.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LivenessTest {
    private final Liveness liveness = new Liveness(100);

    @Test
    void silence_is_the_time_since_the_count_was_first_seen_where_it_is() {
        liveness.look(1, 200);
        liveness.look(1, 500);

        assertThat(liveness.silence(700)).isEqualTo(500);
    }

    @Test
    void before_any_beat_silence_counts_from_the_beginning() {
        assertThat(liveness.silence(150)).isEqualTo(50);
    }

    @Test
    void forgiven_time_is_no_silence() {
        liveness.look(1, 200);
        liveness.forgive(1000);

        assertThat(liveness.silence(1010)).isEqualTo(10);
    }

    @Test
    void a_look_from_before_the_last_one_is_no_negative_silence() {
        liveness.look(1, 200);

        assertThat(liveness.silence(150)).isZero();
    }
}
