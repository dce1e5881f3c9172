package app.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DesktopTextSizeTest {
    @Test
    void linuxHasASettingForItAndTheOthersTellJavaFx() {
        assertThat(DesktopTextSize.command("Linux")).contains("text-scaling-factor");
        assertThat(DesktopTextSize.command("Mac OS X")).isEmpty();
        assertThat(DesktopTextSize.command("Windows 11")).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program of this test is a Unix one")
    void itIsWhatTheDesktopSays() {
        assertThat(ask("sh", "-c", "echo 1.25")).isEqualTo(1.25);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program of this test is a Unix one")
    void aDesktopThatKnowsNoSuchSettingHasTextAsUsual() {
        assertThat(ask("sh", "-c", "echo No such schema >&2; exit 1")).isEqualTo(1);
        assertThat(ask("carrel-has-no-such-program")).isEqualTo(1);
        assertThat(new DesktopTextSize(List.of()).ask()).isCompletedWithValue(1.0);
    }

    private static double ask(String... command) {
        return new DesktopTextSize(List.of(command))
                .ask()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
