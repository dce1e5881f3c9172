package app.carrel.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.control.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanWordsTest {
    private static final Instant NOW = SampleCatalog.NOW;
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    private final ScanWords words = new ScanWords(MESSAGES, new Words(MESSAGES, Clock.fixed(NOW, ZoneOffset.UTC)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aborted",
                "heartbeat_timeout",
                "interrupted",
                "root_missing",
                "root_empty",
                "not_a_folder",
                "not_readable",
                "did_not_stop",
                "lost_lock",
                "disk_full",
                "out_of_memory"
            })
    void every_known_failure_has_a_sentence_of_its_own(String code) {
        ScanView scan = failed(code, "recorded");

        assertThat(words.reason(scan)).isNotBlank().isNotEqualTo("recorded");
        assertThat(words.sentence(scan)).isNotBlank().isNotEqualTo("recorded").endsWith(".");
    }

    @Test
    void other_failures_are_told_as_they_were_recorded() {
        assertThat(words.sentence(failed("error", "The scan failed unexpectedly: x")))
                .isEqualTo("The scan failed unexpectedly: x");
    }

    @Test
    void a_failure_that_says_nothing_was_made_by_hand() {
        assertThat(words.reason(failed(null, null))).isEqualTo("Ended by hand");
    }

    @Test
    void a_stopped_scan_reads_stopped() {
        assertThat(words.outcome(failed("aborted", "Scan aborted"))).isEqualTo("stopped");
        assertThat(Outcome.of(failed("aborted", "Scan aborted"))).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void a_completed_scan_has_nothing_to_explain() {
        assertThat(words.reason(SampleScans.completed(1, NOW))).isEmpty();
        assertThat(words.gone(SampleScans.completed(1, NOW))).isEqualTo("0");
    }

    @Test
    void a_scan_that_failed_before_it_found_anything_counts_nothing() {
        ScanView scan = failed("root_empty", "Empty");

        assertThat(words.added(scan)).isEqualTo("–");
        assertThat(words.moved(scan)).isEqualTo("–");
    }

    @Test
    void a_scan_that_did_not_reach_its_end_does_not_know_what_is_gone() {
        ScanView scan =
                SampleScans.ended(42, SampleScans.ROOT, NOW, "failed", "aborted", "Scan aborted", 120, 0, 41_000);

        assertThat(words.added(scan)).isEqualTo("120");
        assertThat(words.gone(scan)).isEqualTo("–");
    }

    private static ScanView failed(@Nullable String code, @Nullable String message) {
        return SampleScans.ended(41, SampleScans.ROOT, NOW, "failed", code, message, 0, 0, 200);
    }
}
