package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.StatusView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Screen WIDE = new Screen(true, true, 80, true);
    private static final Screen NO_COLOR = new Screen(true, false, 80, false);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void the_live_line_shows_bar_percent_files_speed_and_folder() {
        LiveLine line = new LiveLine(out, WIDE);
        line.show(Samples.running(45, 3_000, "/books/Databases/PostgreSQL"));

        assertThat(text())
                .isEqualTo("\r\u001b[36m█████████░░░░░░░░░░░\u001b[0m"
                        + " 45 %  3,000 files  1,500/s  Databases/PostgreSQL\u001b[K");
    }

    @Test
    void the_live_line_tells_how_long_it_will_take_once_that_can_be_told() {
        assertThat(ProgressText.behindBar(Samples.running(30, 9, "/books/A", 0, false, 9_000), 1, 80))
                .isEqualTo(" 30 %  9 files  1/s  A");
        assertThat(ProgressText.behindBar(Samples.running(30, 9, "/books/A", 0, false, 20_000), 1, 80))
                .isEqualTo(" 30 %  9 files  1/s  2 min left  A");
        assertThat(ProgressText.behindBar(Samples.running(80, 9, "/books/A", 0, false, 60_000), 1, 80))
                .contains("under 1 min left");
        assertThat(ProgressText.behindBar(Samples.running(22, 9, "/books/A", 0, false, 300_000), 1, 80))
                .contains("2 h 50 min left");
    }

    @Test
    void without_colours_the_live_line_has_no_escape_codes_and_overwrites_what_was_longer() {
        LiveLine line = new LiveLine(out, NO_COLOR);
        line.show(Samples.running(50, 10, "/books/A long name"));
        line.show(Samples.running(50, 10, "/books/B"));
        line.end();

        String[] drawn = text().split("\r", -1);
        assertThat(drawn[1]).startsWith("[##########----------] 50 %").endsWith("A long name");
        assertThat(drawn[2]).hasSameSizeAs(drawn[1]).endsWith("B          ");
        assertThat(drawn[3]).isBlank();
        assertThat(text()).doesNotContain("\u001b");
    }

    @Test
    void no_line_is_wider_than_the_screen_whatever_the_names() {
        String path = "/books/日本語の本棚/Σειρά/e\u0301te\u0301/" + "x".repeat(300) + "/データベース入門";
        for (int width = 20; width <= 200; width++) {
            bytes.reset();
            new LiveLine(out, new Screen(true, false, width, true)).show(Samples.running(100, 123_456_789, path));

            assertThat(Cells.width(text().substring(1))).as("at %d", width).isLessThan(width);
        }
    }

    @Test
    void a_path_keeps_its_end_and_whole_names_where_it_can() {
        assertThat(Cells.keepEnd("Databases/PostgreSQL in Depth/01 Basics", 30)).isEqualTo("…/01 Basics");
        assertThat(Cells.keepEnd("short", 30)).isEqualTo("short");
        assertThat(Cells.keepEnd("abcdefgh", 4)).isEqualTo("…fgh");
        assertThat(Cells.keepEnd("本本本", 4)).isEqualTo("…本");
        assertThat(Cells.keepEnd("abc", 0)).isEmpty();
    }

    @Test
    void a_scan_that_was_asked_to_stop_says_so() {
        assertThat(ProgressText.plain(Samples.running(30, 1, "/books/a", 100, true)))
                .isEqualTo(" 30 %  1 file  stopping");
    }

    @Test
    void a_silent_scan_says_since_when_and_where() {
        assertThat(ProgressText.plain(Samples.running(30, 1, "/books/a", 12_345, false)))
                .isEqualTo(" 30 %  1 file  no sign of life for 12 s at a");
    }

    @Test
    void before_the_walk_the_phase_stands_in_for_the_folder() {
        assertThat(ProgressText.plain(Samples.running(10, 0, null))).isEqualTo(" 10 %  0 files  walking");
        assertThat(ProgressText.plain(Samples.running(10, 0, "/books"))).isEqualTo(" 10 %  0 files  /books");
        assertThat(ProgressText.plain(Samples.running(10, 0, "/bookshelf"))).isEqualTo(" 10 %  0 files  /bookshelf");
    }

    @Test
    void a_pipe_gets_a_line_at_the_start_and_one_every_ten_percent() {
        PlainSteps steps = new PlainSteps(out);
        steps.begin(42, "/books");
        for (int percent : new int[] {3, 10, 11, 19, 35, 39, 100}) {
            steps.show(Samples.running(percent, percent, "/books/a"));
        }
        steps.end();

        assertThat(text().lines())
                .containsExactly(
                        "Scanning /books (scan 42)", " 10 %  10 files  a", " 35 %  35 files  a", "100 %  100 files  a");
    }

    @Test
    void speed_is_that_of_the_last_seconds() {
        Speed speed = new Speed();

        assertThat(speed.add(1_000, 500)).isEqualTo(500);
        assertThat(speed.add(2_000, 1_500)).isEqualTo(1_000);
        assertThat(speed.add(60_000, 1_500)).isZero();
        assertThat(speed.add(60_000, 1_500)).isZero();
    }

    @Test
    void a_terminal_is_as_wide_as_it_says_or_as_usual() {
        Map<String, String> plain = Map.of();

        assertThat(List.of("24 132", "0 0", "24", "", "x y", "24 99999999999"))
                .extracting(size -> ScreenProbe.terminal(size, plain, StandardCharsets.UTF_8)
                        .width())
                .containsExactly(132, 80, 80, 80, 80, 80);
    }

    @Test
    void no_color_forbids_escape_codes_and_an_old_encoding_fine_bars() {
        Screen screen = ScreenProbe.terminal("24 80", Map.of("NO_COLOR", "1"), StandardCharsets.US_ASCII);

        assertThat(screen).isEqualTo(new Screen(true, false, 80, false));
        assertThat(ScreenProbe.terminal("24 80", Map.of("NO_COLOR", ""), StandardCharsets.UTF_8))
                .isEqualTo(new Screen(true, true, 80, true));
    }

    @Test
    void a_dumb_terminal_is_written_to_like_a_file() {
        assertThat(ScreenProbe.standardError(Map.of("TERM", "dumb"), StandardCharsets.UTF_8))
                .isEqualTo(Screen.PLAIN);
    }

    @Test
    void durations_and_counts_read_well() {
        assertThat(List.of(0L, 940L, 59_999L, 60_000L, 3_599_999L, 3_600_000L, 90_000_000L))
                .extracting(Words::duration)
                .containsExactly("0.0 s", "0.9 s", "59.9 s", "1 min 00 s", "59 min 59 s", "1 h 00 min", "25 h 00 min");
        assertThat(Words.count(1, "file") + ", " + Words.count(0, "file")).isEqualTo("1 file, 0 files");
    }

    @Test
    void a_state_of_no_scan_has_nothing_to_show() {
        assertThat(ProgressText.plain(StatusView.idle(null))).isEqualTo("  0 %  0 files  ");
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
