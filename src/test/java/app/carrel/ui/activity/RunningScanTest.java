package app.carrel.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.StatusView;
import app.carrel.ui.Messages;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.control.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningScanTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Words WORDS = new Words(MESSAGES, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));

    @Test
    void a_scan_that_was_only_asked_for_says_that_it_was_started() {
        assertThat(RunningScan.of(StatusView.idle(null), MESSAGES, WORDS).title())
                .isEqualTo("Scan started in background");
    }

    @Test
    void the_folder_at_hand_is_told_below_its_root() {
        assertThat(folder("/media/share/Courses", "/media/share/Courses/A/B")).isEqualTo("…/A/B");
        assertThat(folder("C:\\Courses", "C:\\Courses\\A\\B")).isEqualTo("…/A/B");
        assertThat(folder("D:\\", "D:\\A\\B")).isEqualTo("…/A/B");
    }

    @Test
    void the_root_itself_is_told_whole() {
        assertThat(folder("/media/share/Courses", "/media/share/Courses")).isEqualTo("/media/share/Courses");
    }

    @Test
    void a_folder_that_only_begins_like_the_root_is_told_whole() {
        assertThat(folder("/media/share/Courses", "/media/share/Courses 2/A")).isEqualTo("/media/share/Courses 2/A");
    }

    @Test
    void no_folder_is_told_before_there_is_one() {
        assertThat(folder("/media/share/Courses", null)).isEmpty();
    }

    @Test
    void a_phase_of_a_newer_engine_is_told_as_it_is_called() {
        StatusView status = SampleScans.status(42, SampleScans.ROOT, 45, "tidying", 1, 0, null);

        assertThat(RunningScan.of(status, MESSAGES, WORDS).standing()).isEqualTo("45 % · tidying");
    }

    private static String folder(String root, @Nullable String path) {
        return RunningScan.of(SampleScans.status(42, root, 45, "walking", 1, 0, path), MESSAGES, WORDS)
                .folder();
    }
}
