package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Refusal;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.SampleScans;
import app.carrel.ui.control.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScanNewsTest {
    private static final Instant THEN = Instant.parse("2026-11-23T09:00:00Z");

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final ScanNews words =
            new ScanNews(messages, new Words(messages, Clock.fixed(THEN.plusSeconds(231 + 12 * 60), ZoneOffset.UTC)));

    @Test
    void theLastScanIsToldWithItsAgeAndWhatItFound() {
        assertThat(words.last(SampleScans.completed(41, THEN)))
                .isEqualTo("Last scan of Courses: 12 min ago, 3 added, nothing missing");
    }

    @Test
    void aStoppedScanIsStoppedAndNotFailed() {
        ScanView stopped = SampleScans.failed(41, THEN, "aborted", "Scan aborted");

        assertThat(words.last(stopped)).endsWith(", stopped");
        assertThat(words.ended(stopped)).isEqualTo("The scan of Courses was stopped. What was found so far is kept.");
    }

    @Test
    void aCompletedScanTellsWhatChangedAndLeavesOutWhatDidNot() {
        assertThat(words.ended(SampleScans.completed(41, THEN)))
                .isEqualTo("Scan of Courses completed in 3 min 51 s: 3 added");
    }

    @Test
    void aFailedScanTellsWhy() {
        assertThat(words.ended(SampleScans.failed(41, THEN, "heartbeat_timeout", "Task heartbeat timeout")))
                .startsWith("The scan of Courses failed. No sign of life came for too long, so it was given up.");
    }

    @Test
    void aFailureWithoutWordsOfItsOwnIsToldAsItWasRecorded() {
        assertThat(words.ended(SampleScans.failed(41, THEN, "something_new", "The moon was full.")))
                .isEqualTo("The scan of Courses failed. The moon was full.");
    }

    @Test
    void theLastScanDoesNotSayThatNothingIsMissingWhereItWithheldSomething() {
        assertThat(words.last(SampleScans.withheld(41, THEN, 312)))
                .isEqualTo("Last scan of Courses: 15 min ago, 312 materials are gone, not marked as missing");
    }

    @Test
    void withheldMaterialsAreToldBeforeAnythingElse() {
        assertThat(words.ended(SampleScans.withheld(41, THEN, 312)))
                .isEqualTo(
                        "Scan of Courses completed, but 312 materials are gone from the disk. They were not marked as"
                                + " missing.");
    }

    @Test
    void aNewScanIsGreetedBeforeItsFiguresSayMore() {
        assertThat(words.doing(SampleScans.status(42, "/c", 10, "loading", 0, 0, null, 300), 0, false))
                .isEqualTo("Scan started in background");
        assertThat(words.doing(SampleScans.walking(42, 45, 31_402, 0), 18_300, false))
                .isEqualTo("31,402 files · 18,300 a second");
    }

    @Test
    void aSilentScanTellsWhatItWaitsFor() {
        assertThat(words.doing(SampleScans.walking(42, 45, 31_402, 38_000), 0, true))
                .isEqualTo("31,402 files · waiting for …/07 – Regression/Slides");
    }

    @Test
    void aRefusalIsToldInItsOwnSentence() {
        assertThat(words.refused(new Refusal(Refusal.Code.FOLDER_MISSING, "/x is not there.")))
                .isEqualTo("The scan could not be started. The folder does not exist.");
    }
}
