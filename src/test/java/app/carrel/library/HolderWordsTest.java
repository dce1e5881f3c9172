package app.carrel.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Instance.Role;
import app.carrel.library.Instance.TakenBy;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.LockView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolderWordsTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T10:00:00Z");
    private final HolderWords words = new HolderWords(ZoneOffset.ofHours(1));

    @Test
    void a_scan_beside_a_scan_is_already_in_progress() {
        Refusal refusal = words.refusal(by("scan"), Role.SCAN);

        assertThat(refusal.code()).isEqualTo(Refusal.Code.SCAN_IN_PROGRESS);
        assertThat(refusal).hasMessage("Scan already in progress");
        assertThat(refusal.lock()).isEqualTo(new LockView(null, null, "process 77", SINCE));
    }

    @Test
    void a_question_beside_a_scan_is_a_catalogue_in_use() {
        Refusal refusal = words.refusal(by("scan"), Role.COMMAND);

        assertThat(refusal.code()).isEqualTo(Refusal.Code.CATALOGUE_IN_USE);
        assertThat(refusal)
                .hasMessage("A running scan has the catalogue open (process 77, since 2026-03-01 11:00:00):"
                        + " wait until it has ended, or stop it.");
    }

    @Test
    void a_scan_beside_a_window_is_told_of_the_window() {
        Refusal refusal = words.refusal(by("window"), Role.SCAN);

        assertThat(refusal.code()).isEqualTo(Refusal.Code.CATALOGUE_IN_USE);
        assertThat(refusal)
                .hasMessage("A Carrel window has the catalogue open (process 77, since 2026-03-01 11:00:00):"
                        + " use that window, or close it first.");
    }

    @Test
    void a_holder_that_nobody_knows_is_another_process() {
        assertThat(words.refusal(new TakenBy(Optional.empty()), Role.SCAN))
                .hasMessage("Another process has the catalogue open: try again when it has ended.");
    }

    private static TakenBy by(String role) {
        return new TakenBy(Optional.of(new InstanceView(77, null, role, SINCE)));
    }
}
