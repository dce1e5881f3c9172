package app.carrel.library.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.carrel.library.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final ScanView SCAN = new ScanView(
            42,
            "/books",
            "failed",
            Instant.parse("2026-03-01T10:00:00.5Z"),
            Instant.parse("2026-03-01T10:00:02Z"),
            "Scan aborted",
            "aborted",
            55,
            1,
            2,
            3,
            4,
            5,
            6,
            7,
            8,
            9,
            1,
            "anna@desk",
            1500L);

    @Test
    void a_scan_has_snake_case_keys_in_the_order_of_its_record_and_times_in_utc() {
        assertThat(Json.write(SCAN))
                .isEqualTo("{\"id\":42,\"root_path\":\"/books\",\"status\":\"failed\","
                        + "\"started_at\":\"2026-03-01T10:00:00.500Z\",\"completed_at\":\"2026-03-01T10:00:02Z\","
                        + "\"error_message\":\"Scan aborted\",\"error_code\":\"aborted\",\"progress\":55,"
                        + "\"categories_found\":1,\"courses_found\":2,\"files_added\":3,\"files_updated\":4,"
                        + "\"files_moved\":5,\"files_missing\":6,\"files_withheld\":7,\"files_unchanged\":8,"
                        + "\"problems\":9,\"started_by_id\":1,\"started_by\":\"anna@desk\",\"duration_ms\":1500}");
    }

    @Test
    void an_idle_status_writes_its_flags_once_and_its_nulls() {
        assertThat(Json.write(StatusView.idle(null)))
                .startsWith("{\"is_scanning\":false,\"current_scan_id\":null,\"status\":\"idle\",")
                .endsWith("\"last_scan\":null}")
                .doesNotContain("\"scanning\"");
    }

    @Test
    void the_answer_to_whoever_waited_has_the_keys_of_the_contract() {
        assertThat(Json.write(ScanAnswer.of(SCAN)))
                .isEqualTo("{\"success\":false,\"message\":\"Scan aborted\",\"error_code\":\"aborted\",\"scan_id\":42,"
                        + "\"is_background\":false,\"categories_found\":1,\"courses_found\":2,\"files_added\":3,"
                        + "\"files_updated\":4,\"files_moved\":5,\"files_missing\":6,\"files_withheld\":7,"
                        + "\"files_unchanged\":8,\"problems\":9,\"duration_ms\":1500}");
    }

    @Test
    void a_refusal_says_success_false_the_sentence_and_the_code() {
        Refusal refusal = new Refusal(Refusal.Code.FOLDER_MISSING, "There is no folder /nowhere.");

        assertThat(Json.write(refusal.view()))
                .isEqualTo("{\"success\":false,\"message\":\"There is no folder /nowhere.\","
                        + "\"error_code\":\"folder_missing\"}");
    }

    @Test
    void the_refusal_of_a_second_scan_says_who_holds_the_lock_and_since_when() {
        Refusal refusal = new Refusal(Refusal.Code.SCAN_IN_PROGRESS, "Scan already in progress", SCAN);

        assertThat(Json.write(refusal.view()))
                .isEqualTo("{\"success\":false,\"message\":\"Scan already in progress\","
                        + "\"error_code\":\"scan_in_progress\",\"scan_id\":42,\"locked_by_id\":1,"
                        + "\"locked_by\":\"anna@desk\",\"locked_at\":\"2026-03-01T10:00:00.500Z\"}");
    }

    @Test
    void what_was_written_is_read_back() {
        ScansView scans = new ScansView(List.of(SCAN));

        assertThat(Json.read(Json.write(scans), ScansView.class)).isEqualTo(scans);
    }

    @Test
    void keys_of_a_later_version_are_passed_over() {
        assertThat(Json.read("{\"path\":\"/a\",\"reason\":\"gone\",\"severity\":3}", ProblemView.class))
                .isEqualTo(new ProblemView("/a", "gone"));
    }

    @Test
    void names_keep_every_character() {
        ProblemView problem = new ProblemView("/本/\"a\"\n\u001b[31m\uD83D\uDCDA", "тест");

        assertThat(Json.read(Json.write(problem), ProblemView.class)).isEqualTo(problem);
        assertThat(Json.write(problem)).doesNotContain("\n", "\u001b");
    }

    @Test
    void text_that_is_no_such_object_is_refused() {
        for (String text : List.of("", "null", "[1", "{\"path\":{}}")) {
            assertThatThrownBy(() -> Json.read(text, ProblemView.class))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
